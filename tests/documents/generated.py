"""Inspections nobody would think of: any outcome, any number of findings, any names, anything entered."""

from __future__ import annotations

from datetime import timedelta
from typing import cast

from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.documents import FORMS, Source
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.law import kind_facts
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.document import Document, Service, ServiceWay
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Conclusion, Participant, Review, ReviewOutcome, UnitDetails, VisitOutcome
from tests.documents.filled import AGENCIES, GIVEN, PHOTOS, document, own_authority, picture, with_given
from tests.documents.generated_findings import AUTHORITIES, LONG_TEXT, TEXT, any_of, finding_lists
from tests.documents.samples import CONCLUSION, DAY, VISIT, source


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
        "outcome": draw(st.one_of(*[st.just("inspected")] * 3, any_of(VisitOutcome))),
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
        way=cast("st.SearchStrategy[ServiceWay]", any_of(ServiceWay)),
        at=st.just(CONCLUSION.ended_at),
        to=TEXT,
        place=TEXT,
        witness=TEXT,
        receiver_relation=TEXT,
        note=TEXT,
    )
    kinds = cast("st.SearchStrategy[DocumentKind]", any_of(DocumentKind))
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
    outcomes = cast("st.SearchStrategy[ReviewOutcome]", any_of(ReviewOutcome))
    looked_at = {name: Review(name, draw(outcomes), DAY, "i-1", "i-2", draw(TEXT)) for name in seen}
    known = [one for one in raised.inspection.documents.values() if one.kind == "rectification_order"]
    again = replace(raised.inspection, id="i-2", looked_at=looked_at)
    return replace(raised, inspection=again, raised=raised, refers_to=draw(st.sampled_from([None, *known])))
