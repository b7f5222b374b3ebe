"""Inspections nobody would think of: any outcome, any number of findings, any names, anything entered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast, get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.authority import Authority
from inspect_tui.documents import FORMS, Source
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.law import kind_facts
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import (
    Conclusion,
    Document,
    Finding,
    Participant,
    Review,
    ReviewOutcome,
    Service,
    ServiceWay,
    UnitDetails,
    VisitOutcome,
)
from tests.documents.filled import AGENCIES, GIVEN, PHOTOS, document, own_authority, picture, with_given
from tests.documents.samples import CONCLUSION, DAY, VISIT, edition, source

ANY_CHARACTER = st.characters(codec=None)
TEXT = st.one_of(
    st.sampled_from(["", " ", "某", "晋城某饭店", "𠮷野家䶮记", "____", "12", "2026-12-01", "9:30", "1、3至5", "2×"]),
    st.text(ANY_CHARACTER, max_size=40),
)
LONG_TEXT = st.one_of(TEXT, st.builds(lambda text, times: text * times, TEXT, st.sampled_from([30, 2_000])))
_FEW = 5
DAYS = st.one_of(st.just(DAY), st.dates(date(2021, 7, 15), date(2035, 12, 31)))
AUTHORITIES = st.sampled_from(get_args(Authority))
ITEMS = ["", *(item.id for section in edition().checklist.sections for item in section.items), "gone.item"]


def _pick(values: object) -> st.SearchStrategy[str]:
    return st.sampled_from(get_args(values))


@st.composite
def finding_lists(draw: st.DrawFn, own: Authority) -> list[Finding]:
    """Draw none, some, or three hundred findings: major ones, other authorities', mended ones; a few may be long."""
    total = draw(st.sampled_from([0, 1, 2, 3, 5, 40, 300]))
    if not total:
        return []
    text = LONG_TEXT if total <= _FEW else TEXT
    drawn = draw(st.lists(_findings(own, text), min_size=1, max_size=min(total, _FEW)))
    repeated = (drawn[index % len(drawn)] for index in range(total))
    return [replace(finding, id=f"f-{index:03}") for index, finding in enumerate(repeated)]


def _findings(own: Authority, text: st.SearchStrategy[str]) -> st.SearchStrategy[Finding]:
    return st.builds(
        Finding,
        id=st.just(""),
        description=text,
        item=st.sampled_from(ITEMS),
        location=text,
        details=text,
        basis=text,
        major=st.booleans(),
        major_basis=text,
        requirement=text,
        corrected_on_site=st.sampled_from([False, False, True]),
        deadline=st.none() | DAYS,
        authority=st.one_of(st.just(own), st.just(own), AUTHORITIES),
    )


@st.composite
def agencies(draw: st.DrawFn, kind: DocumentKind) -> Agency | None:
    """Draw one that may issue a kind, more often than not."""
    issuers = st.sampled_from(kind_facts(kind).issuers)
    chosen = draw(st.one_of(issuers, issuers, issuers, issuers, st.sampled_from([*AGENCIES]), st.none()))
    if chosen is None:
        return None
    known = AGENCIES[chosen]
    return replace(
        known,
        name=draw(TEXT) or known.name,
        review_authority=draw(TEXT),
        court=draw(TEXT),
        address=draw(TEXT),
        phone=draw(TEXT),
        may_order=draw(st.booleans()),
    )


UNITS = st.builds(
    UnitDetails,
    name=TEXT,
    credit_code=TEXT,
    address=LONG_TEXT,
    representative=TEXT,
    post=TEXT,
    contact=TEXT,
    phone=TEXT,
)


@st.composite
def visits(draw: st.DrawFn, agency: Agency | None) -> dict[str, object]:
    """Draw what a visit says of itself."""
    own = st.sampled_from(["", agency.id if agency else "", "another"])
    return {
        "unit": draw(UNITS),
        "outcome": draw(st.one_of(*[st.just("inspected")] * 3, _pick(VisitOutcome))),
        "outcome_note": draw(TEXT),
        "inspectors": tuple(draw(st.lists(st.builds(Inspector, TEXT, TEXT, own), max_size=4))),
        "participants": tuple(draw(st.lists(st.builds(Participant, TEXT, AUTHORITIES, TEXT), max_size=3))),
        "place": draw(TEXT),
        "campaign": draw(TEXT),
        "task_source": draw(TEXT),
        "approval_number": draw(TEXT),
        "visit_code": draw(TEXT),
        "certificates_shown": draw(st.booleans()),
        "recusal_told": draw(st.booleans()),
        "entered_later": draw(st.booleans()),
        "checklists": draw(st.sampled_from([(), VISIT.checklists])),
    }


def _entered(field: DocumentField) -> st.SearchStrategy[str]:
    """Draw what people might enter in a field, now and then something that fits."""
    fitting = {given[field.name] for given in GIVEN.values() if field.name in given}
    values = sorted({value for value, _ in field.options} | fitting)
    return st.one_of(*[st.sampled_from(values)] * 2, LONG_TEXT) if values else LONG_TEXT


@st.composite
def entries(draw: st.DrawFn, kind: DocumentKind) -> dict[str, str]:
    """Draw what is entered for a document in place of what is usual."""
    fields = FORMS[kind].fields
    changed = draw(st.lists(st.sampled_from(fields), unique=True, max_size=2)) if fields else []
    return {field.name: draw(_entered(field)) for field in changed}


def _with_required(kind: DocumentKind, told: Source, entered: dict[str, str]) -> Source:
    """Enter something where nothing is usual and the document cannot do without."""
    full = with_given(kind, told, entered)
    needed = (field.name for field in FORMS[kind].fields if field.required and not full.given[field.name].strip())
    return replace(full, given={**full.given, **dict.fromkeys(needed, "某某"), **entered})


def _documents() -> st.SearchStrategy[dict[str, Document]]:
    services = st.none() | st.builds(
        Service,
        way=cast("st.SearchStrategy[ServiceWay]", _pick(ServiceWay)),
        at=st.just(CONCLUSION.ended_at),
        to=TEXT,
        place=TEXT,
        witness=TEXT,
        receiver_relation=TEXT,
        note=TEXT,
    )
    kinds = cast("st.SearchStrategy[DocumentKind]", _pick(DocumentKind))
    issued = st.builds(document, kinds, TEXT, services)
    return st.lists(issued, max_size=3).map(lambda many: {one.id: one for one in many})


@st.composite
def sources(draw: st.DrawFn, kind: DocumentKind) -> Source:
    """Draw what a document of a kind is filled from; with what people usually enter, but for some fields."""
    agency = draw(agencies(kind))
    told = source(agency=agency, number=draw(TEXT), **draw(visits(agency)))
    findings = {one.id: one for one in draw(finding_lists(own_authority(agency)))}
    concluded = st.none() | st.builds(Conclusion, ended_at=st.just(CONCLUSION.ended_at), remarks=LONG_TEXT)
    state = replace(
        told.inspection,
        findings=findings,
        conclusion=draw(concluded),
        documents=draw(_documents()),
        photos=draw(st.sampled_from([PHOTOS, {}])),
    )
    issued_on = draw(st.sampled_from([DAY, DAY, DAY + timedelta(days=20), DAY - timedelta(days=20)]))
    pictures = dict.fromkeys(draw(st.sampled_from([[], ["p-1", "p-2"]])), picture())
    told = replace(told, inspection=state, issued_on=issued_on, pictures=pictures)
    if draw(st.booleans() if kind != "review_opinion" else st.just(True)):
        told = _again(draw, told)
    return _with_required(kind, told, draw(entries(kind)))


def _again(draw: st.DrawFn, raised: Source) -> Source:
    """Return a re-inspection of some of the findings."""
    names = sorted(raised.inspection.findings)
    seen = draw(st.lists(st.sampled_from(names), unique=True)) if names else []
    outcomes = cast("st.SearchStrategy[ReviewOutcome]", _pick(ReviewOutcome))
    looked_at = {name: Review(name, draw(outcomes), DAY, "i-1", "i-2", draw(TEXT)) for name in seen}
    known = [one for one in raised.inspection.documents.values() if one.kind == "rectification_order"]
    again = replace(raised.inspection, id="i-2", looked_at=looked_at)
    return replace(raised, inspection=again, raised=raised, refers_to=draw(st.sampled_from([None, *known])))
