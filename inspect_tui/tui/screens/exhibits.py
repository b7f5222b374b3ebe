"""The evidence of an item, or of the whole visit: photos, recordings of the body camera, scans."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.errors import InspectError
from inspect_tui.tui import errand
from inspect_tui.tui.errand import AnyErrand
from inspect_tui.tui.opening import open_with_system
from inspect_tui.tui.screens.attaching import AttachingPlace
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.exhibit_forms import DescribeForm, Named, PathsForm
from inspect_tui.tui.screens.folder import FolderForm
from inspect_tui.tui.screens.pick import PickScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.tui.widgets.top_bar import TopBar
from inspect_tui.workflow.exhibit_lines import EXHIBIT_NAMES, Group, Shown, all_exhibits, exhibits_of
from inspect_tui.workflow.exhibits import hand_out_exhibit, withdraw
from inspect_tui.workflow.work import OpenInspection

_NOTHING = "还没有照片和录像。F2 附照片，F3 从文件夹选，F4 登记录像；也可以把照片拖进窗口。"


class ExhibitsScreen(AttachingPlace):
    """List evidence; attach, describe, open and withdraw it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add_photos", "附照片", id="exhibits.photos", tooltip="按路径附照片，可以一次附多张"),
        Binding("f3", "pick", "选照片", id="exhibits.pick", tooltip="从相机或手机的文件夹里选照片，最新的在前"),
        Binding("f4", "add_clips", "记录仪", id="exhibits.clips", tooltip="登记执法记录仪的录像：名称、时间、SHA-256"),
        Binding("f5", "describe", "说明", id="exhibits.describe", tooltip="写明选中的照片或录像拍到了什么"),
        Binding("f7,delete", "withdraw", "撤回", id="exhibits.withdraw", tooltip="撤回选中的证据（文件和记录保留）"),
        Binding("enter", "open", "打开", id="exhibits.open", tooltip="打开选中的照片；录像显示校验值", show=False),
        Binding("escape", "dismiss", "返回", id="exhibits.leave", tooltip="回到原处，没有附完的接着附"),
    ]

    def __init__(self, work: OpenInspection, item: str = "") -> None:
        """Show the evidence of an item, or without one all that there is."""
        super().__init__()
        self._work = work
        self._item = item
        self._shown: dict[str, Shown] = {}

    def compose_body(self) -> ComposeResult:
        yield Choices(id="exhibits", markup=False)
        yield Static("", id="status", markup=False)

    def on_mount(self) -> None:
        """Say whose evidence it is."""
        item = self._work.case.item(self._item) if self._item else None
        place = f"照片 {item.item.text}" if item else f"证据 {self._work.inspection.visit.unit.name}"
        self.query_one(TopBar).show_place(place)
        self.attached()
        self.query_one(OptionList).focus()

    def errand(self) -> AnyErrand:
        """Take what is pasted as photos."""
        return errand.photos(self._work, self._item, self.program.operator)

    def attached(self) -> None:
        """Show what there is."""
        groups = self._groups()
        self._shown = {f"{one.kind}/{one.id}": one for group in groups for one in group.exhibits}
        options: list[Option] = []
        for group in groups:
            if not self._item:
                options.append(Option(Content.styled(group.heading, "bold $text-accent"), disabled=True))
            options += [Option(_lines(one), f"{one.kind}/{one.id}") for one in group.exhibits]
        listed = self.query_one(OptionList)
        option, place = listed.highlighted_option, listed.highlighted
        listed.set_options(options or [Option(Content(_NOTHING), disabled=True)])
        if option is not None and option.id in self._shown:
            listed.highlighted = listed.get_option_index(option.id)
        elif self._shown and place is not None:
            listed.highlighted = next((at for at in range(min(place, len(options) - 1), -1, -1) if options[at].id), 1)

    def _groups(self) -> list[Group]:
        if not self._item:
            return all_exhibits(self._work)
        return [Group("", exhibits_of(self._work.inspection, self._item))]

    @property
    def _highlighted(self) -> Shown | None:
        option = self.query_one(OptionList).highlighted_option
        return self._shown.get(option.id or "") if option else None

    # Attaching

    def action_add_photos(self) -> None:
        """Attach photos by their paths."""

        def named(answer: Named | None) -> None:
            if answer:
                self.attach(self.errand(), answer.paths)

        if self.may_write():
            self.program.push_screen(PathsForm("附照片"), named)

    def action_add_clips(self) -> None:
        """Note clips by their paths."""

        def named(answer: Named | None) -> None:
            if answer:
                clips = errand.clips(self._work, self._item, self.program.operator, answer.note)
                self.attach(clips, answer.paths)

        if self.may_write():
            self.program.push_screen(PathsForm("登记执法记录仪的录像（录像不复制进来）", with_note=True), named)

    def action_pick(self) -> None:
        """Pick photos from the folder of the settings; ask for it where there is none."""

        def picked(paths: list[Path] | None) -> None:
            if paths:
                self.attach(self.errand(), paths)

        def pick(folder: str | None) -> None:
            if folder:
                self.program.push_screen(PickScreen(self._work), picked)

        if self.may_write():
            if folder := self.workspace.settings.photo_folder:
                pick(folder)
            else:
                self.program.push_screen(FolderForm(), pick)

    # What is there already

    def action_describe(self) -> None:
        """Say what the highlighted photo or clip shows."""
        shown = self._highlighted
        if shown is None or not self.may_write():
            return
        if shown.kind == "scan":
            self.say("扫描件不用写说明。")
        else:
            self.program.push_screen(DescribeForm(self._work, shown), self._done)

    def action_withdraw(self) -> None:
        """Withdraw what is highlighted, after a question."""
        shown = self._highlighted
        if shown is None or not self.may_write():
            return
        question = f"撤回{EXHIBIT_NAMES[shown.kind]}“{shown.name}”吗？列表里不再有它，文件和记录仍然保留。"
        self.program.push_screen(ConfirmScreen(question, "撤回"), partial(self._withdraw, shown))

    async def _withdraw(self, shown: Shown, confirmed: bool | None) -> None:
        if not confirmed:
            return
        try:
            await self.program.saved(withdraw, self._work, shown.kind, shown.id, self.program.operator)
        except InspectError as error:
            self.program.tell(str(error), "error")
        else:
            self._done(f"已保存：撤回 {shown.name}")

    def action_open(self) -> None:
        """Open what is highlighted."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected, "#exhibits")
    async def open_exhibit(self, event: OptionList.OptionSelected) -> None:
        """Open a kept file with the system's program; a clip is elsewhere, so tell what proves it."""
        event.stop()
        shown = self._shown[event.option.id or ""]
        if shown.kind == "clip":
            self.program.push_screen(TextScreen("录像", _clip_text(shown)))
            return
        try:
            path = await self.program.saved(hand_out_exhibit, self._work, shown.sha256, shown.name)
        except InspectError as error:
            self.program.tell(str(error), "error")
        else:
            self.say(f"已写到 {path}")
            if problem := open_with_system(str(path)):
                self.program.push_screen(TextScreen(EXHIBIT_NAMES[shown.kind], f"{problem}\n\n{path}"))

    def _done(self, message: str | None) -> None:
        if message:
            self.say(message)
            self.attached()


def _lines(shown: Shown) -> Content:
    """Return two lines: what it is, and what is known of it."""
    name = EXHIBIT_NAMES[shown.kind]
    words = " ".join(shown.words.split())
    title = f"{name} {shown.name}　{words}" if words else f"{name} {shown.name}"
    return Content.assemble(title, "\n", (f"　　 {shown.facts}", "$text-muted"))


def _clip_text(shown: Shown) -> str:
    lines = [f"名称　{shown.name}", f"时间和大小　{shown.facts}", f"SHA-256　{shown.sha256}"]
    lines += [f"说明　{shown.words}"] if shown.words else []
    return "\n".join([*lines, "", "录像没有复制进来，请保管好原件；核对 SHA-256 可以证明它没有改动。"])
