"""The form of a document to be issued: number, day, what it is about, what it alone says; and back to a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

import msgspec
from rich.cells import cell_len

from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.forms import FORMS
from inspect_tui.errors import InspectError, InvalidInputError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.moment import parse_day
from inspect_tui.tui.screens.draft_checks import usual_day
from inspect_tui.tui.widgets.form import Field, Value
from inspect_tui.workflow.document_source import DocumentDraft, may_refer_to, source_of
from inspect_tui.workflow.issuing import refuse_early
from inspect_tui.workflow.life import document_name
from inspect_tui.workflow.numbering import read_number, suggest_number
from inspect_tui.workflow.office_law import law_of
from inspect_tui.workflow.work import OpenInspection

_SERIES = (("series", "按本机流水号"), ("typed", "按下面填写的文号"), ("blank", "留空，手写"))
_OWN = "given."
_LABEL_WIDTH = 14

Values = Mapping[str, Value]


class IssueForm:
    """What is asked before a document is issued; `hint` says what is unusual, once the fields were asked for."""

    def __init__(self, work: OpenInspection, kind: DocumentKind, replaces: Document | None) -> None:
        self._work = work
        self._kind = kind
        self._replaces = replaces
        self.hint = ""

    def fields(self) -> list[Field]:
        """Ask for number and date, then for what this kind of document needs."""
        day = usual_day(self._work)
        return [
            *self._number_fields(day),
            Field("issued_on", "文书日期", value=day.isoformat()),
            *self._about(),
            *self._own(DocumentDraft(self._kind, day)),
        ]

    def ready(self, values: Values, *, sample: bool = False) -> DocumentDraft:
        """Return what is to be issued.

        Raises:
            InspectError: it cannot be, whatever is answered.
        """
        draft = self.draft(values, sample=sample)
        refuse_early(self._work, draft)
        return msgspec.structs.replace(draft, number=read_number(draft.number, draft.day))

    def draft(self, values: Values, *, sample: bool = False) -> DocumentDraft:
        """Return what was entered.

        Raises:
            InvalidInputError: the day is none, or the number is to be typed and was not, or none is left.
        """
        day = parse_day(str(values["issued_on"]), self._work.workspace.clock().date())
        return DocumentDraft(
            kind=self._kind,
            day=day,
            number=self._number(values, day),
            given={name.removeprefix(_OWN): str(value) for name, value in values.items() if name.startswith(_OWN)},
            refers_to=str(values.get("refers_to", "")),
            replaces=self._replaces.id if self._replaces else "",
            sample=sample,
        )

    def _number_fields(self, day: date) -> Iterator[Field]:
        """Suggest a number; where a file that numbers rest on is damaged the window still opens, and says so."""
        try:
            if law_of(self._work.workspace).kinds[self._kind].style == "none":
                return
            number, self.hint = suggest_number(self._work.workspace, self._work, self._kind, day)
        except InspectError as error:
            number, self.hint = "", str(error)
        yield Field("way", "文号方式", "choice", "series" if number else "blank", _SERIES[0 if number else 1 :])
        yield Field("number", "文号", value=number, hint="例如 （晋市）应急责改〔2026〕12号")

    def _about(self) -> Iterator[Field]:
        known = may_refer_to(self._work, self._kind)
        if FORMS[self._kind].about:
            choices = tuple((one.id, document_name(one)) for one in known)
            before = self._replaces.refers_to if self._replaces else ""
            first = next((one.id for one in known if one.id == before), known[0].id if known else "")
            yield Field("refers_to", "针对的文书", "choice", first, choices)

    def _own(self, draft: DocumentDraft) -> Iterator[Field]:
        known = dict(self._replaces.given) if self._replaces else {}
        try:
            known = {**source_of(self._work, draft).given, **known}
        except InspectError as error:
            self.hint = str(error)
        for field in FORMS[self._kind].fields:
            yield _field(field, known.get(field.name, ""))

    def _number(self, values: Values, day: date) -> str:
        way = values.get("way", "blank")
        if way == "series":
            number, hint = suggest_number(self._work.workspace, self._work, self._kind, day)
            if not number:
                raise InvalidInputError(hint)
            return number
        if way == "typed" and not values["number"]:
            raise InvalidInputError("请填写文号，或把文号方式改为“留空，手写”。")
        return str(values["number"]) if way == "typed" else ""


def _field(field: DocumentField, value: str) -> Field:
    label = f"{field.label} *" if field.required else field.label
    wide = cell_len(label) > _LABEL_WIDTH
    if field.kind == "choice":
        return Field(_OWN + field.name, label, "choice", value, field.options, field.hint, wide_label=wide)
    kind: Literal["lines", "text"] = "lines" if field.kind == "lines" else "text"
    return Field(_OWN + field.name, label, kind, value, hint=field.hint, wide_label=wide)
