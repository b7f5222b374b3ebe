"""What the events of an inspection carry: the visit, answers, findings, the conclusion and the documents."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from inspect_tui.authority import Authority
from inspect_tui.checklist import FactValue
from inspect_tui.inspection.agency import Inspector

Outcome = Literal["compliant", "noncompliant", "not_applicable", "unanswered"]
OUTCOME_NAMES: dict[Outcome, str] = {
    "compliant": "符合",
    "noncompliant": "不符合",
    "not_applicable": "不适用",
    "unanswered": "未检查",
}
VisitOutcome = Literal["inspected", "closed", "nobody_there", "refused", "out_of_business", "name_differs"]
VISIT_OUTCOME_NAMES: dict[VisitOutcome, str] = {
    "inspected": "正常检查",
    "closed": "关门，未能进入",
    "nobody_there": "现场无人",
    "refused": "拒绝检查",
    "out_of_business": "已停业、歇业",
    "name_differs": "名称与营业执照不符",
}


class UnitDetails(Struct, frozen=True, omit_defaults=True):
    """The enterprise, venue or house inspected, as it was known on the day."""

    name: str
    credit_code: str = ""
    address: str = ""
    representative: str = ""
    post: str = ""
    contact: str = ""
    phone: str = ""


class Participant(Struct, frozen=True, omit_defaults=True):
    """A department taking part in a visit, and what it is competent for."""

    name: str
    authority: Authority
    people: str = ""


class PinnedChecklist(Struct, frozen=True):
    """A checklist as it stood when the inspection began; its content is a blob of that SHA-256."""

    id: str
    version: int
    sha256: str
    title: str
    sector: str


class VisitDetails(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What is told of a visit, whether it is being prepared or was begun."""

    unit: UnitDetails
    unit_id: str = ""
    facts: dict[str, FactValue] = {}
    agency: str = ""
    inspectors: tuple[Inspector, ...] = ()
    participants: tuple[Participant, ...] = ()
    place: str = ""
    campaign: str = ""
    task_source: str = ""
    approval_number: str = ""
    visit_code: str = ""
    certificates_shown: bool = False
    recusal_told: bool = False
    outcome: VisitOutcome = "inspected"
    outcome_note: str = ""
    entered_later: bool = False
    reinspects: str = ""
    """The id of the inspection whose findings this visit looks at again."""


class Visit(VisitDetails, frozen=True, omit_defaults=True, kw_only=True):
    """One visit to one unit (form: 现场检查记录, head of the form)."""

    began_at: datetime
    checklists: tuple[PinnedChecklist, ...] = ()


class Answer(Struct, frozen=True, omit_defaults=True):
    """What was found on one item; `measured` is a decimal number as text, in the unit of the item."""

    outcome: Outcome
    note: str = ""
    measured: str = ""


class Finding(Struct, frozen=True, omit_defaults=True):
    """A fact found wrong, with part, citation and severity; `item` is empty when it lies outside the checklists.

    `deadline` is the day by which it must be mended; none for what was corrected on site.
    """

    id: str
    description: str
    item: str = ""
    location: str = ""
    details: str = ""
    basis: str = ""
    basis_checked: bool = True
    major: bool = False
    major_basis: str = ""
    requirement: str = ""
    corrected_on_site: bool = False
    deadline: date | None = None
    responsible: str = ""
    authority: Authority = "emergency"


class Conclusion(Struct, frozen=True, omit_defaults=True):
    """The end of the visit."""

    ended_at: datetime
    remarks: str = ""


ReviewOutcome = Literal["rectified", "not_rectified"]
REVIEW_NAMES: dict[ReviewOutcome, str] = {"rectified": "已整改", "not_rectified": "未整改"}


class Review(Struct, frozen=True, omit_defaults=True):
    """What became of a finding when it was looked at again (复查).

    `raised_in` is the id of the inspection that raised the finding, `seen_in` of the re-inspection that looked at it;
    both streams hold the same review.
    """

    finding: str
    outcome: ReviewOutcome
    on: date
    raised_in: str
    seen_in: str
    note: str = ""
