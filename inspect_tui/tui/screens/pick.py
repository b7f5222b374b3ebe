"""Pick photos from the folder the settings name, the newest first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Footer, Static
from textual.widgets.option_list import Option

from inspect_tui.errors import InspectError
from inspect_tui.evidence import RecentPhoto, recent_photos
from inspect_tui.evidence.source import name_of
from inspect_tui.inspection.moment import show_moment
from inspect_tui.text import clean_line
from inspect_tui.tui.screens.base import Dialog
from inspect_tui.tui.screens.folder import FolderForm
from inspect_tui.tui.widgets.tick import TickList
from inspect_tui.workflow.exhibit_lines import size_text
from inspect_tui.workflow.work import OpenInspection


class PhotoTicks(TickList):
    """Photos of which several are ticked, also with Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "tick", "勾选", id="photos.tick", tooltip="勾选或取消选中的照片", show=False),
    ]

    def show(self, labels: dict[str, str]) -> None:
        """Offer other photos."""
        self._labels, self._chosen = labels, set()
        self.set_options(Option(self._prompt(name), name) for name in labels)

    def tick(self, names: Iterable[str]) -> None:
        """Tick some photos, besides those that are ticked already."""
        self._chosen |= set(names)
        for name in self._labels:
            self.replace_option_prompt(name, self._prompt(name))
        self.post_message(self.Changed(self.chosen))


class PickScreen(Dialog[list[Path]]):
    """Tick photos of the folder; those taken since the visit began are marked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f10,ctrl+s", "attach", "附上", id="pick.attach", tooltip="附上勾选的照片", priority=True),
        Binding("f2", "change_folder", "换文件夹", id="pick.folder", tooltip="从另一个文件夹里选，设置里记住它"),
        Binding("f4", "tick_new", "勾选本次", id="pick.new", tooltip="勾选本次检查开始以后的全部照片"),
        Binding("escape", "dismiss(None)", "取消", id="pick.leave", tooltip="不附照片，返回"),
    ]

    def __init__(self, inspection: OpenInspection) -> None:
        super().__init__()
        self._began_at = inspection.inspection.visit.began_at
        self._photos: list[RecentPhoto] = []

    def compose(self) -> ComposeResult:
        with Vertical(classes="window -large"):
            yield Static("", id="folder", classes="window-title", markup=False)
            yield PhotoTicks({}, id="photos")
            yield Static("", classes="problem", markup=False)
            yield Static("", id="chosen", classes="window-hint", markup=False)
            yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read the folder."""
        self._read_folder()

    @work(exclusive=True)
    async def _read_folder(self) -> None:
        folder = Path(self.workspace.settings.photo_folder)
        self.query_one("#folder", Static).update(f"从文件夹选照片　{clean_line(str(folder)).text}")
        self._photos, problem = [], ""
        try:
            self._photos = await self.program.read(recent_photos, folder, self._began_at)
        except InspectError as error:
            problem = f"{error}按 F2 换一个文件夹。"
        self.query_one(".problem", Static).update(problem)
        self.query_one(".problem").set_class(bool(problem), "-shown")
        self.query_one(PhotoTicks).show({str(number): _line(photo) for number, photo in enumerate(self._photos)})
        self._count()

    @on(TickList.Changed)
    def _count(self) -> None:
        chosen = len(self.query_one(PhotoTicks).chosen)
        during = sum(photo.during_visit for photo in self._photos)
        found = f"共 {len(self._photos)} 张，本次 {during} 张，已选 {chosen} 张" if self._photos else "没有照片"
        self.query_one("#chosen", Static).update(f"{found}。空格或回车勾选，F10 附上")

    def action_tick_new(self) -> None:
        """Tick all photos taken since the visit began."""
        during = (str(number) for number, photo in enumerate(self._photos) if photo.during_visit)
        self.query_one(PhotoTicks).tick(during)

    def action_attach(self) -> None:
        """End with the photos that are ticked."""
        paths = [self._photos[int(number)].path for number in self.query_one(PhotoTicks).chosen]
        if paths:
            self.dismiss(paths)
        else:
            self.program.tell("还没有勾选照片。", "warning")

    def action_change_folder(self) -> None:
        """Pick from another folder."""

        def changed(folder: str | None) -> None:
            if folder:
                self._read_folder()

        self.program.push_screen(FolderForm(), changed)


def _line(photo: RecentPhoto) -> str:
    mark = "本次" if photo.during_visit else "　　"
    return f"{mark} {show_moment(photo.modified)}　{size_text(photo.size)}　{name_of(photo.path)}"
