"""An issued document, and what happens to it: printed, signed, served, and ended by another one or for good."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from inspect_tui.inspection.document_kind import DocumentKind


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
