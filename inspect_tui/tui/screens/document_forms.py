"""The steps in the life of a document, as forms: printed, signed, served."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection import change
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.moment import parse_moment, show_moment
from inspect_tui.inspection.record import SERVICE_NAMES, SIGNATURE_NAMES, Document, Printed, Service, Signature
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.work import OpenInspection


class _StepForm(FormScreen[str]):
    """A step in the life of a document."""

    def __init__(self, work: OpenInspection, document: Document) -> None:
        super().__init__()
        self._work = work
        self._document = document

    async def record(self, step: Change) -> str:
        """Save the step."""
        await self.program.saved(self._work.record, [step], self.program.operator)
        return f"已保存：{self.TITLE_TEXT}"

    def moment(self, values: Mapping[str, Value]) -> Any:
        """Read the time."""
        return parse_moment(str(values["at"]), self.workspace.clock())

    def now(self) -> Field:
        """Return the field of the time, now to begin with."""
        return Field("at", "时间", value=show_moment(self.workspace.clock()))


class PrintedForm(_StepForm):
    """How many copies were printed."""

    TITLE_TEXT = "打印"

    def fields(self) -> list[Field]:
        """Return the fields."""
        return [Field("copies", "份数", value="2"), self.now()]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the printing."""
        copies = str(values["copies"])
        if not copies.isdecimal() or not 0 < int(copies) < 100:
            raise InvalidInputError("份数请填 1 到 99 的整数。")
        return await self.record(change.print_document(self._document.id, Printed(int(copies), self.moment(values))))


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
        if values["outcome"] == "signed" and not values["name"]:
            raise InvalidInputError("请填写签收人。")
        if values["outcome"] == "refused" and not (values["reason"] and values["witness"]):
            raise InvalidInputError("拒签须写明理由和见证人，并向本部门报告（安全生产法第六十八条）。")
        entered = {name: str(values[name]) for name in ("name", "reason", "witness")}
        signature = Signature(values["outcome"] or "signed", self.moment(values), **entered)  # type: ignore[arg-type]
        return await self.record(change.sign_document(self._document.id, signature))


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
            self.now(),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the service."""
        moment = self.moment(values)
        if not (values["to"] and values["place"]):
            raise InvalidInputError("请填写受送达人和地点。")
        if moment.date() < self._document.issued_on:
            raise InvalidInputError("送达时间早于文书日期，请核对。")
        way = values["way"] or "direct"
        service = Service(way, moment, str(values["to"]), str(values["place"]))  # type: ignore[arg-type]
        return await self.record(change.serve_document(self._document.id, service))
