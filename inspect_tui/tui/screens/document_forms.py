"""The steps in the life of a document, as forms: printed, signed, served, voided."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar, cast

from inspect_tui.inspection.document import (
    SERVICE_NAMES,
    SIGNATURE_NAMES,
    Document,
    Printed,
    Service,
    ServiceWay,
    Signature,
    SignatureOutcome,
)
from inspect_tui.inspection.moment import parse_moment, show_moment
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.life import print_document, read_copies, serve_document, sign_document, void_document
from inspect_tui.workflow.work import OpenInspection

Step = TypeVar("Step")


class _StepForm(FormScreen[str]):
    """A step in the life of a document."""

    def __init__(self, work: OpenInspection, document: Document) -> None:
        super().__init__()
        self._work = work
        self._document = document

    async def record(self, function: Callable[[OpenInspection, str, Step, str], None], step: Step) -> str:
        """Save the step."""
        await self.program.saved(function, self._work, self._document.id, step, self.program.operator)
        return f"已保存：{self.TITLE_TEXT}"

    def moment(self, values: Mapping[str, Value]) -> datetime:
        """Read the time."""
        return parse_moment(str(values["at"]), self.workspace.clock())

    def now(self, hint: str = "") -> Field:
        """Return the field of the time, now to begin with."""
        return Field("at", "时间", value=show_moment(self.workspace.clock()), hint=hint)


class PrintedForm(_StepForm):
    """How many copies were printed."""

    TITLE_TEXT = "打印"

    def fields(self) -> list[Field]:
        """Return the fields."""
        return [Field("copies", "份数", value="2"), self.now()]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the printing."""
        return await self.record(print_document, Printed(read_copies(str(values["copies"])), self.moment(values)))


class SignatureForm(_StepForm):
    """Signed, refused, or nobody there."""

    TITLE_TEXT = "签收"

    def fields(self) -> list[Field]:
        """Return the fields."""
        return [
            Field("outcome", "情况", "choice", "signed", tuple(SIGNATURE_NAMES.items())),
            Field("name", "签收人", hint="签字人姓名、职务"),
            Field("reason", "拒签理由", hint="拒签时填写"),
            Field("witness", "见证人", hint="拒签或无人时的见证人姓名、单位"),
            self.now(),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the signature."""
        outcome = cast(SignatureOutcome, values["outcome"] or "signed")
        entered = {name: str(values[name]) for name in ("name", "reason", "witness")}
        return await self.record(sign_document, Signature(outcome, self.moment(values), **entered))


class ServiceForm(_StepForm):
    """When, how and to whom it was served."""

    TITLE_TEXT = "送达"

    def fields(self) -> list[Field]:
        """Return the fields."""
        unit = self._work.inspection.visit.unit
        return [
            Field("way", "方式", "choice", "direct", tuple(SERVICE_NAMES.items())),
            Field("to", "受送达人", value=unit.contact or unit.representative),
            Field("place", "地点", value=unit.address),
            self.now("公告送达填发出公告之日"),
            Field("receiver_relation", "代收关系", hint="由他人代收时填：与受送达人的关系"),
            Field("witness", "见证人", hint="留置送达时的见证人姓名、单位"),
            Field("note", "备注", hint="留置：拍照、录像的情况；电子：同意的情况"),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the service."""
        way = cast(ServiceWay, values["way"] or "direct")
        entered = {name: str(values[name]) for name in ("to", "place", "witness", "receiver_relation", "note")}
        return await self.record(serve_document, Service(way, self.moment(values), **entered))


class VoidForm(_StepForm):
    """Why it is to count no more."""

    TITLE_TEXT = "作废"
    HINT = "作废以后不能恢复，文号留在登记册里，不会再用；Ctrl+S 作废，Esc 放弃"

    def fields(self) -> list[Field]:
        """Return the field of the reason."""
        return [Field("reason", "理由", "lines", hint="例如 单位名称写错，已重新出具")]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Void it."""
        return await self.record(void_document, str(values["reason"]))
