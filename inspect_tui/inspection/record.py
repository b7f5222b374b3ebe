"""What the events of an inspection carry: the visit, answers, findings, the conclusion and the documents."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from inspect_tui.authority import Authority
from inspect_tui.checklist import FactValue
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.document_kind import DocumentKind

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


class Printed(Struct, frozen=True):
    """A document was printed."""

    copies: int
    at: datetime


SignatureOutcome = Literal["signed", "refused", "nobody_there"]


class Signature(Struct, frozen=True, omit_defaults=True):
    """What became of the signature line: signed, refused with reason and witness, or nobody there."""

    outcome: SignatureOutcome
    at: datetime
    name: str = ""
    reason: str = ""
    witness: str = ""


ServiceWay = Literal["direct", "left", "post", "electronic", "entrusted", "announced"]


class Service(Struct, frozen=True, omit_defaults=True):
    """When, how and to whom a document was served; review periods run from it (documents.md 2.11).

    `receiver_relation` is that of whoever took it for the receiver (代收); `note` tells what photos or a recording show
    where it was left, or how the receiver agreed to be served electronically.
    """

    way: ServiceWay
    at: datetime
    to: str = ""
    place: str = ""
    witness: str = ""
    receiver_relation: str = ""
    note: str = ""


SIGNATURE_NAMES: dict[SignatureOutcome, str] = {"signed": "已签收", "refused": "拒签", "nobody_there": "现场无人"}
SERVICE_NAMES: dict[ServiceWay, str] = {
    "direct": "直接送达",
    "left": "留置送达",
    "post": "邮寄送达",
    "electronic": "电子送达",
    "entrusted": "委托送达",
    "announced": "公告送达",
}


class Ending(Struct, frozen=True, omit_defaults=True):
    """Why a document counts no more: corrected by another one (更正), which `by_document` names, or voided (作废)."""

    outcome: Literal["corrected", "voided"]
    at: datetime
    reason: str
    by_document: str = ""


ENDING_NAMES = {"corrected": "已更正", "voided": "已作废"}


class Document(Struct, frozen=True, omit_defaults=True):
    """An issued form and its life.

    `sha256` is that of the file, `drawn_from` of what the record said; `given` is what was entered for this document
    alone; `refers_to` is the id of the document it is about, `replaces` of the one it corrects.
    """

    id: str
    kind: DocumentKind
    number: str
    issued_on: date
    sha256: str
    name: str
    check_code: str
    drawn_from: str
    given: dict[str, str] = {}
    refers_to: str = ""
    replaces: str = ""
    printed: Printed | None = None
    signature: Signature | None = None
    service: Service | None = None
    ending: Ending | None = None


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
