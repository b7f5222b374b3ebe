"""The end of a visit: its summary, its end, and the documents that are handed over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.errors import InspectError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.moment import parse_moment, show_day, show_moment
from inspect_tui.inspection.record import Conclusion
from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.screens.checks import issue_checked
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.exhibits import ExhibitsScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.screens.kinds import KindsScreen
from inspect_tui.tui.screens.move import MoveScreen
from inspect_tui.tui.screens.review_opening import review_again
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.tui.screens.visit import VisitScreen
from inspect_tui.tui.widgets.choices import Choices
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.tui.widgets.top_bar import TopBar
from inspect_tui.workflow.life_lines import life_text
from inspect_tui.workflow.move_lines import consequences, move_lines, moved_text
from inspect_tui.workflow.moving import move, newer_editions, preview
from inspect_tui.workflow.offering import record_kind
from inspect_tui.workflow.printing import print_inspection
from inspect_tui.workflow.summary import summary_lines
from inspect_tui.workflow.work import OpenInspection


class SummaryScreen(Place):
    """Sum up, end the visit, issue documents."""

    PLACE = "小结"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "conclude", "结束时间", id="summary.conclude", tooltip="填写检查结束时间和其他情况"),
        Binding("f3", "exhibits", "证据", id="summary.exhibits", tooltip="全部照片、录像和扫描件；给整次检查附照片"),
        Binding("f4", "visit", "信息", id="summary.visit", tooltip="补充、改正单位、人员、时间、情况"),
        Binding("f5", "record", "记录", id="summary.record", tooltip="出具现场检查记录"),
        Binding("f6", "choose_kind", "文书", id="summary.order", tooltip="选一种文书出具；最常用的排在最前"),
        Binding("f7", "add_finding", "加问题", id="summary.finding", tooltip="登记检查表以外的问题", show=False),
        Binding("f8", "settings", "设置", id="summary.settings", tooltip="执法机关和执法人员", show=False),
        Binding(
            "f10",
            "print_lists",
            "打印检查表",
            id="summary.print",
            tooltip="把检查表按现在的结果写成 Word 文件，可打印",
            show=False,
        ),
        Binding(
            "ctrl+n",
            "move",
            "换检查表版本",
            id="summary.move",
            tooltip="检查表有新版本时先看变化再换，已有的结果都保留",
            show=False,
        ),
        Binding(
            "ctrl+r",
            "review",
            "复查",
            id="summary.review",
            tooltip="对没有整改的问题开始一次复查，或接着做没有结束的复查",
            show=False,
        ),
        Binding("enter", "open", "看文书", id="summary.open", tooltip="打开选中的文书", show=False),
        Binding("left,up,pageup", "turn(-1)", "上翻", id="summary.up", tooltip="小结向上翻", show=False),
        Binding("right,down,pagedown", "turn(1)", "下翻", id="summary.down", tooltip="小结向下翻", show=False),
        Binding("escape", "dismiss", "返回", id="summary.leave", tooltip="回到检查项或首页"),
    ]

    def __init__(self, work: OpenInspection) -> None:
        super().__init__()
        self.work = work

    def compose_body(self) -> ComposeResult:
        with VerticalScroll(id="summary"):
            yield Prose()
        yield Choices(id="documents", markup=False)
        yield Static("", id="status", markup=False)

    def on_mount(self) -> None:
        """Say whose summary it is."""
        self.query_one(TopBar).show_place(f"小结 {self.work.inspection.visit.unit.name}")

    def on_screen_resume(self) -> None:
        """Show what has changed."""
        self._show()

    def action_conclude(self) -> None:
        """End the visit."""
        self.program.push_screen(ConclusionScreen(self.work), self._told)

    def action_exhibits(self) -> None:
        """Go to the evidence of the whole visit."""
        self.program.push_screen(ExhibitsScreen(self.work))

    def action_visit(self) -> None:
        """Correct what was recorded of the visit."""
        self.program.push_screen(VisitScreen(self.work), self._told)

    def action_add_finding(self) -> None:
        """Add a finding outside the checklists."""
        self.program.push_screen(FindingScreen(self.work, self.work.new_finding()), self._told)

    def action_settings(self) -> None:
        """Go to the settings."""
        self.program.push_screen(SettingsScreen())

    async def action_print_lists(self) -> None:
        """Write the lists as answered, to be printed; no document is issued by it."""
        try:
            path = await self.program.saved(print_inspection, self.work, sample=self.program.demo)
        except InspectError as error:
            self.program.tell(str(error), "error")
            return
        self.program.push_screen(TextScreen("打印检查表", f"{path}\n\n已写出。请用 Word 或 WPS 打开后打印。"))

    async def action_move(self) -> None:
        """Show what newer checklists would change, and ask whether to move to them."""
        newer = await self.program.saved(newer_editions, self.work)
        if not newer:
            self.program.tell("这次检查用的检查表都没有适用的新版本。")
            return
        if not self.is_current:
            return
        lines = list(move_lines(self.work, [preview(self.work, one) for one in newer]))
        self.program.push_screen(MoveScreen(lines, f"{consequences(self.work)}换成新版本吗？"), self._move)

    async def _move(self, confirmed: bool | None) -> None:
        if not confirmed:
            return
        try:
            moved = await self.program.saved(move, self.work, self.program.operator)
        except InspectError as error:
            self.program.tell(str(error), "error")
            return
        self._show()
        self.say(f"已保存：{'、'.join(map(moved_text, moved))}")

    async def action_review(self) -> None:
        """Begin a re-inspection, or go on with one."""
        await review_again(self, self.work)

    async def action_record(self) -> None:
        """Issue the record of the visit."""
        await self.action_issue(record_kind(self.work))

    def action_choose_kind(self) -> None:
        """Choose a kind of document and issue it."""

        async def chosen(kind: DocumentKind | None) -> None:
            if kind:
                await self.action_issue(kind)

        self.program.push_screen(KindsScreen(self.work), chosen)

    async def action_issue(self, kind: DocumentKind) -> None:
        """Issue a document, once what a review would find in it was looked at."""
        await issue_checked(self, self.work, kind, self._issued)

    async def _issued(self, document: Document | None) -> None:
        if document is not None:
            await self.program.push_screen(DocumentScreen(self.work, document.id))

    @on(OptionList.OptionSelected, "#documents")
    def open_document(self, event: OptionList.OptionSelected) -> None:
        """Open an issued document."""
        self.program.push_screen(DocumentScreen(self.work, event.option.id or ""))

    def action_open(self) -> None:
        """Open the highlighted document."""
        self.query_one("#documents", OptionList).action_select()

    def action_turn(self, direction: int) -> None:
        """Turn the pages of the summary."""
        pane = self.query_one("#summary")
        pane.scroll_relative(y=direction * max(1, pane.size.height - 2), animate=False)

    def _told(self, message: str | None) -> None:
        if message:
            self.say(message)

    def _show(self) -> None:
        self.query_one(Prose).show(summary_lines(self.work))
        documents = self.work.inspection.documents.values()
        listed = self.query_one("#documents", OptionList)
        listed.set_options(
            Option(
                Content(
                    f"{DOCUMENT_NAMES[document.kind]} {document.number or '（文号手写）'} "
                    f"{show_day(document.issued_on)} {life_text(self.work, document)}"
                ),
                document.id,
            )
            for document in documents
        )
        listed.display = bool(documents)
        if documents:
            listed.focus()


class ConclusionScreen(FormScreen[str]):
    """The end of the visit."""

    TITLE_TEXT = "结束检查"

    def __init__(self, work: OpenInspection) -> None:
        super().__init__()
        self._work = work

    def fields(self) -> list[Field]:
        """Return when it ended, now if that was not said yet."""
        known = self._work.inspection.conclusion
        visit = self._work.inspection.visit
        now = visit.began_at + timedelta(hours=1) if visit.entered_later else self.workspace.clock()
        return [
            Field("ended_at", "结束时间", value=show_moment(known.ended_at if known else now)),
            Field("remarks", "其他情况", "lines", known.remarks if known else "", hint="写进检查记录的其他事实"),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the end."""
        ended_at = parse_moment(str(values["ended_at"]), self.workspace.clock())
        began_at = self._work.inspection.visit.began_at
        # The form shows minutes: an end typed in the minute of the beginning is not before it.
        if ended_at == began_at.replace(second=0, microsecond=0):
            ended_at = began_at
        conclusion = Conclusion(ended_at, str(values["remarks"]))
        await self.change(self._work, self._work.conclude, conclusion, self.program.operator)
        return "已保存：检查结束"
