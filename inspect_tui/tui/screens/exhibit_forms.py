"""Windows to name the files that are attached, and to say what they show."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.widgets import Label

from inspect_tui.errors import InvalidInputError
from inspect_tui.evidence import pasted_paths
from inspect_tui.text import clean_line, shorten
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.controls import Lines
from inspect_tui.tui.widgets.form import Field, FieldRow, Value, control_id
from inspect_tui.workflow.exhibit_lines import Shown
from inspect_tui.workflow.exhibits import caption_photo, change_note
from inspect_tui.workflow.work import OpenInspection

_LONGEST_SHOWN = 200


class Named(NamedTuple):
    """The files somebody named, and what was said of them."""

    paths: list[Path]
    note: str = ""


class PathLines(Lines):
    """Paths, one a line."""

    async def on_paste(self, event: events.Paste) -> None:
        """Take over what is pasted; every file that is dropped gets a line of its own."""
        dropped = any(map(os.path.exists, pasted_paths(event.text)))
        if dropped and self.cursor_location[1]:
            self.insert("\n")
        await super().on_paste(event)
        if dropped and self.cursor_location[1]:
            self.insert("\n")


class PathsRow(FieldRow):
    """A label and the field for paths."""

    def compose(self) -> ComposeResult:
        yield Label(self.field.label, markup=False)
        yield PathLines(str(self.field.value), self.field.hint, id=control_id(self.field.name))


class PathsForm(FormScreen[Named]):
    """Paths, typed, pasted, or dropped into the window."""

    HINT = "一行一个路径，也可以把文件拖进窗口；Ctrl+S 或 F10 附上，Esc 放弃"

    def __init__(self, title: str, *, with_note: bool = False) -> None:
        super().__init__()
        self.TITLE_TEXT = title
        self._with_note = with_note

    def compose_fields(self) -> ComposeResult:
        yield PathsRow(Field("paths", "文件路径", "lines", hint="键入、粘贴路径，或把文件拖进窗口"))
        if self._with_note:
            yield FieldRow(Field("note", "说明", hint="拍到了什么，可以不填"))

    async def submit(self, values: Mapping[str, Value]) -> Named:
        """Return the files; where none of them is there the window stays, to correct the paths."""
        paths, missing = await self.program.read(_looked_up, str(values["paths"]))
        if not paths:
            raise InvalidInputError("请写明文件路径，或把文件拖进窗口。")
        if len(missing) == len(paths):
            names = "、".join(shorten(clean_line(str(path)).text, _LONGEST_SHOWN) for path in missing)
            raise InvalidInputError(f"找不到 {names}。请核对路径，存储卡请插好再试。")
        return Named(paths, str(values.get("note", "")))


def _looked_up(text: str) -> tuple[list[Path], list[Path]]:
    """Return the paths in a text, and those where there is nothing."""
    paths = pasted_paths(text)
    return paths, [path for path in paths if not os.path.exists(path)]


class DescribeForm(FormScreen[str]):
    """What a photo or clip shows."""

    def __init__(self, work: OpenInspection, shown: Shown) -> None:
        super().__init__()
        self.TITLE_TEXT = f"说明 {shown.name}"
        self._work = work
        self._shown = shown

    def fields(self) -> list[Field]:
        """Return what was said of it so far."""
        return [Field("words", "说明", "lines", self._shown.words, hint="拍到了什么，例如 后厨东墙钢瓶与灶具同室")]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save it."""
        save = caption_photo if self._shown.kind == "photo" else change_note
        await self.program.saved(save, self._work, self._shown.id, str(values["words"]), self.program.operator)
        return "已保存：说明"
