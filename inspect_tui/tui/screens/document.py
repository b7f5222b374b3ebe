"""An issued document: where its file is, and what happened to the paper."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.moment import show_day, show_moment
from inspect_tui.inspection.record import SERVICE_NAMES, SIGNATURE_NAMES, Document, Printed, Service, Signature
from inspect_tui.tui import errand
from inspect_tui.tui.errand import AnyErrand
from inspect_tui.tui.opening import open_with_system
from inspect_tui.tui.screens.attaching import AttachingPlace
from inspect_tui.tui.screens.document_forms import PrintedForm, ServiceForm, SignatureForm
from inspect_tui.tui.screens.exhibit_forms import Named, PathsForm
from inspect_tui.tui.widgets.prose import Prose
from inspect_tui.workflow.exhibit_lines import Shown, scans_of
from inspect_tui.workflow.issuing import differs_from_record, hand_out
from inspect_tui.workflow.work import OpenInspection


class DocumentScreen(AttachingPlace):
    """Show a document; open its file, copy its path, record its life."""

    PLACE = "文书"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "open_file", "打开", id="document.open", tooltip="用系统的程序打开 Word 文件"),
        Binding("f3", "copy_path", "复制路径", id="document.copy", tooltip="把文件的路径复制到剪贴板"),
        Binding("f4", "print", "已打印", id="document.print", tooltip="记录打印份数"),
        Binding("f5", "sign", "签收", id="document.sign", tooltip="记录签字、拒签（理由、见证人）或现场无人"),
        Binding("f6", "serve", "送达", id="document.serve", tooltip="记录送达的时间、方式、对象"),
        Binding("f7", "add_scans", "扫描件", id="document.scan", tooltip="附上签字盖章后的扫描件（PDF、JPEG、PNG）"),
        Binding("escape,enter", "dismiss", "返回", id="document.leave", tooltip="回到小结"),
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

    def action_print(self) -> None:
        """Record that it was printed."""
        self.program.push_screen(PrintedForm(self._work, self.document), self._recorded)

    def action_sign(self) -> None:
        """Record what became of the signature."""
        self.program.push_screen(SignatureForm(self._work, self.document), self._recorded)

    def action_serve(self) -> None:
        """Record that it was served."""
        self.program.push_screen(ServiceForm(self._work, self.document), self._recorded)

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
        document = self.document
        lines = [
            DOCUMENT_NAMES[document.kind],
            f"文号　{document.number or '留空，手写'}",
            f"日期　{show_day(document.issued_on)}",
            f"文件　{self._path or '没有写出，请查看磁盘空间后重新打开本页'}",
            f"校验码　{document.check_code}",
            "",
            f"打印　{_printed(document.printed)}",
            f"签收　{_signed(document.signature)}",
            f"送达　{_served(document.service)}",
        ]
        lines += [f"扫描件　{scan.name}" for scan in self._scans()] or ["扫描件　没有（F7）"]
        if differs_from_record(self._work, document):
            lines += ["", "已与记录不一致：出具之后记录有改动。请核对，需要时重新出具。"]
        self.query_one(Prose).show(lines)

    def _scans(self) -> list[Shown]:
        return scans_of(self._work.inspection, self._document_id)


def life_of(work: OpenInspection, document: Document) -> str:
    """Say in a few words what happened to a document."""
    steps = ["已打印"] if document.printed else []
    steps += [SIGNATURE_NAMES[document.signature.outcome]] if document.signature else []
    steps += ["已送达"] if document.service else []
    steps += ["已附扫描件"] if scans_of(work.inspection, document.id) else []
    steps += ["已与记录不一致"] if differs_from_record(work, document) else []
    return "、".join(steps) or "已出具"


def _printed(printed: Printed | None) -> str:
    return f"{show_moment(printed.at)}，{printed.copies} 份" if printed else "未记录（F4）"


def _signed(signature: Signature | None) -> str:
    if signature is None:
        return "未记录（F5）"
    parts = [SIGNATURE_NAMES[signature.outcome], signature.name, show_moment(signature.at)]
    parts += [f"理由：{signature.reason}"] if signature.reason else []
    parts += [f"见证人：{signature.witness}"] if signature.witness else []
    return "，".join(part for part in parts if part)


def _served(service: Service | None) -> str:
    if service is None:
        return "未记录（F6）"
    return "，".join(
        part for part in (SERVICE_NAMES[service.way], service.to, service.place, show_moment(service.at)) if part
    )
