"""What is recorded of an invented visit once it was begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random

from msgspec.structs import replace

from bench import invented
from bench.visits import Plan
from inspect_tui.demo.staff import AGENCY
from inspect_tui.documents.law import kind_facts
from inspect_tui.inspection import change
from inspect_tui.inspection.document import Document, Printed, Service, Signature
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.finding import finding_from_item
from inspect_tui.inspection.number import series_of
from inspect_tui.inspection.record import Answer, Conclusion, Finding, Outcome
from inspect_tui.inspection.worksheet import WorkItem
from inspect_tui.store.inspections import Casework

_TYPED = 0.3
_CONCLUDED = 0.8


def inspected(case: Casework, plan: Plan, number: int) -> list[Change]:
    """Return all that is recorded of a visit once it was begun."""
    random = Random(f"inspected/{number}")
    items = list(case.items.values())[: random.randint(*plan.answers)]
    wrong = sorted(random.sample(range(len(items)), min(random.randint(*plan.findings), len(items))))
    changes = [one for at, work in enumerate(items) for one in _answered(case, work, at in wrong, random)]
    if plan.handed_over and random.random() < _CONCLUDED:
        changes += _handed_over(case, number, random, orders=bool(wrong))
    right = [work.item.id for at, work in enumerate(items) if at not in wrong]
    return changes + list(_again(right, plan.events - 1 - len(changes)))


def _answered(case: Casework, work: WorkItem, wrong: bool, random: Random) -> list[Change]:
    """Answer an item; of what is wrong three in ten are described in words of one's own."""
    if not wrong:
        return change.answer_all([work.item.id], random.choice(("compliant", "compliant", "not_applicable")))
    finding = finding_from_item(_id(random), work, case.inspection.visit, AGENCY)
    changes = change.answer(case.inspection, work.item.id, Answer("noncompliant"), finding)
    return [*changes, change.change_finding(_described(finding, random))] if random.random() < _TYPED else changes


def _described(finding: Finding, random: Random) -> Finding:
    return replace(finding, details=invented.details(random), location=random.choice(invented.PLACES))


def _handed_over(case: Casework, number: int, random: Random, *, orders: bool) -> list[Change]:
    """End the visit, issue the record and the order, and say what became of the paper."""
    visit = case.inspection.visit
    ended = visit.began_at + timedelta(hours=2)
    changes = [change.conclude(Conclusion(ended))]
    kinds: tuple[DocumentKind, ...] = ("inspection_record", "rectification_order")
    for kind in kinds[: 1 + orders]:
        document = _document(kind, number, ended, random)
        signed = Signature("signed", ended, name=visit.unit.representative)
        changes += [change.issue(document), change.print_document(document.id, Printed(2, ended))]
        changes.append(change.sign_document(document.id, signed))
        changes.append(change.serve_document(document.id, Service("direct", ended, to=visit.unit.representative)))
    return changes


def _document(kind: DocumentKind, number: int, at: datetime, random: Random) -> Document:
    """Return a document issued; what it was drawn from is named, the file itself is not there."""
    facts = kind_facts(kind)
    taken = str(series_of(AGENCY, kind, facts.style, facts.characters).number(at.year, number + 1))
    digest = f"{random.getrandbits(256):064x}"
    return Document(
        _id(random),
        kind,
        taken,
        at.date(),
        digest,
        f"{taken}.docx",
        "3F9A-02C7-B1D4",
        f"{random.getrandbits(256):064x}",
    )


def _again(items: Sequence[str], count: int) -> Iterator[Change]:
    """Answer items once more, as somebody does who walks through a building twice."""
    for number in range(count):
        outcome: Outcome = "not_applicable" if number // len(items) % 2 else "compliant"
        yield from change.answer_all([items[number % len(items)]], outcome)


def _id(random: Random) -> str:
    bits = f"{random.getrandbits(128):032x}"
    return f"{bits[:8]}-{bits[8:12]}-7{bits[13:16]}-a{bits[17:20]}-{bits[20:]}"
