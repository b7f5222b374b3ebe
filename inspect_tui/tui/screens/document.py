"""An issued document: where its file is, and what happened to the paper."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from inspect_tui.documents.word import read_text
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import KINDS
from inspect_tui.tui import errand
from inspect_tui.tui.errand import AnyErrand
from inspect_tui.tui.opening import open_with_system, print_with_system
from inspect_tui.tui.screens.attaching import AttachingPlace
from inspect_tui.tui.screens.document_forms import PrintedForm, ServiceForm, SignatureForm, VoidForm
from inspect_tui.tui.screens.document_lines import document_lines
from inspect_tui.tui.screens.exhibit_forms import Named, PathsForm
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.workflow.issuing import hand_out
from inspect_tui.workflow.life import refuse_ended
from inspect_tui.workflow.work import OpenInspection


class DocumentScreen(AttachingPlace):
    """Show a document; open its file, copy its path, record its life."""

    PLACE = "文书"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "open_file", "打开", id="document.open", tooltip="用系统的程序打开 Word 文件"),
        Binding("f3", "copy_path", "复制路径", id="document.copy", tooltip="把文件的路径复制到剪贴板", show=False),
        Binding("ctrl+t", "read", "看内容", id="document.read", tooltip="在这里看文书写了什么", show=False),
        Binding("f4", "print", "已打印", id="document.print", tooltip="记录打印份数"),
        Binding("f5", "sign", "签收", id="document.sign", tooltip="记录签字、拒签（理由、见证人）或现场无人"),
        Binding("f6", "serve", "送达", id="document.serve", tooltip="记录送达的时间、方式、对象"),
        Binding("f7", "add_scans", "扫描件", id="document.scan", tooltip="附上签字盖章后的扫描件（PDF、JPEG、PNG）"),
        Binding("f8", "void", "作废", id="document.void", tooltip="写明理由，作废这份文书和它的文号", show=False),
        Binding(
            "ctrl+o",
            "correct",
            "更正",
            id="document.correct",
            tooltip="出具一份新的来更正这一份，原来填写的内容都在",
            show=False,
        ),
        Binding("f10", "send", "打印", id="document.send", tooltip="送到系统的打印机；打印好了再用 F4 记录份数"),
        Binding("escape,enter", "dismiss", "返回", id="document.leave", tooltip="回到小结"),
        # Without its place in the footer all other keys fit into 80 columns.
        Binding(
            "f9",
            "app.switch_operator",
            "操作人",
            id="document.operator",
            tooltip="换一个操作人（多人共用一台电脑）",
            show=False,
        ),
    ]

    def __init__(self, work: OpenInspection, document_id: str) -> None:
        super().__init__()
        self._work = work
        self._document_id = document_id
        self._path = ""

    @property
    def document(self) -> Document:
        """The document as it stands."""
        return self._work.inspection.documents[self._document_id]

    def compose_body(self) -> ComposeResult:
        with VerticalScroll(id="document"):
            yield Prose()
        yield Static("", id="status", markup=False)

    async def on_mount(self) -> None:
        """Hand the file out again, exactly as it was issued."""
        try:
            self._path = str(await self.program.saved(hand_out, self._work, self.document))
        except InspectError as error:
            self.program.tell(str(error), "error")
        self._show()

    async def action_open_file(self) -> None:
        """Open the file with the system's program."""
        if self._path:
            problem = open_with_system(self._path)
            self.say(problem or "已交给系统打开。")

    def action_copy_path(self) -> None:
        """Copy the path."""
        self.program.copy_to_clipboard(self._path)
        self.say("路径已复制。终端不支持剪贴板时请用鼠标选取屏幕上的路径。")

    async def action_read(self) -> None:
        """Show what the issued file says."""
        try:
            content = await self.program.read(self.workspace.blobs.get, self.document.sha256)
        except InspectError as error:
            self.program.tell(str(error), "error")
            return
        self.program.push_screen(TextScreen(KINDS[self.document.kind].name, read_text(content)))

    def action_print(self) -> None:
        """Record that it was printed."""
        self.program.push_screen(PrintedForm(self._work, self.document), self._recorded)

    def action_sign(self) -> None:
        """Record what became of the signature."""
        self.program.push_screen(SignatureForm(self._work, self.document), self._recorded)

    def action_serve(self) -> None:
        """Record that it was served."""
        self.program.push_screen(ServiceForm(self._work, self.document), self._recorded)

    def action_void(self) -> None:
        """Void it, with a reason."""
        try:
            refuse_ended(self.document)
        except InspectError as error:
            self.program.tell(str(error), "error")
        else:
            self.program.push_screen(VoidForm(self._work, self.document), self._recorded)

    async def action_correct(self) -> None:
        """Issue a new one that corrects it, and show that."""
        from inspect_tui.tui.screens.checks import issue_checked

        async def issued(document: Document | None) -> None:
            if document is not None:
                await self.program.switch_screen(DocumentScreen(self._work, document.id))

        try:
            refuse_ended(self.document)
        except InspectError as error:
            self.program.tell(str(error), "error")
        else:
            await issue_checked(self, self._work, self.document.kind, issued, self.document)

    @work(exclusive=True)
    async def action_send(self) -> None:
        """Send the file to the printer; nothing is recorded by that."""
        if self._path:
            self.say("正在送去打印……")
            problem = await asyncio.to_thread(print_with_system, self._path)
            self.say(problem or "已交给系统打印。打印好了请按 F4 记录份数。")

    def action_add_scans(self) -> None:
        """Attach scans of the signed paper."""

        def named(answer: Named | None) -> None:
            if answer:
                self.attach(self.errand(), answer.paths)

        if self.may_write():
            self.program.push_screen(PathsForm("附扫描件"), named)

    def errand(self) -> AnyErrand:
        """Take what is pasted as scans of this document."""
        return errand.scans(self._work, self._document_id, self.program.operator)

    def attached(self) -> None:
        """Show the scans there are by now."""
        self._show()

    def _recorded(self, message: str | None) -> None:
        if message:
            self.say(message)
        self._show()

    def _show(self) -> None:
        self.query_one(Prose).show(document_lines(self._work, self.document, self._path))
