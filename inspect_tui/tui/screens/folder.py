"""Which folder photos are picked from, such as that of a camera card; kept in the settings."""

from __future__ import annotations

import os
from collections.abc import Mapping

import msgspec

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence import pasted_paths
from inspect_tui.text import clean_line
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, Value


class FolderForm(FormScreen[str]):
    """The folder photos are picked from."""

    TITLE_TEXT = "照片文件夹"
    HINT = "相机存储卡、手机的文件夹，也可以拖进窗口；Ctrl+S 保存，Esc 放弃"

    def fields(self) -> list[Field]:
        """Return the folder as it is set."""
        known = self.workspace.settings.photo_folder
        return [Field("folder", "文件夹", value=known, hint="例如 D:\\DCIM\\100MEDIA；留空为不设")]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the folder; return it."""
        folder = await self.program.read(_folder, str(values["folder"]))
        settings = msgspec.structs.replace(self.workspace.settings, photo_folder=folder)
        await self.program.saved(self.workspace.save_settings, settings)
        return folder


def _folder(text: str) -> str:
    """Return the folder a text names, in full; empty for none.

    Raises:
        InvalidInputError: there is no such folder.
    """
    named = pasted_paths(text)
    if not named:
        return ""
    folder = os.path.abspath(named[0])
    if len(named) > 1 or not os.path.isdir(folder):
        raise InvalidInputError(f"没有文件夹“{text}”。存储卡请插好再试，或改正路径。")
    if clean_line(folder).replaced:
        raise InvalidInputError("文件夹的名称里有无法保存的字符，请改名，或先把照片复制到别处。")
    return folder
