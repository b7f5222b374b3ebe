"""Texts and findings nobody would think of."""

from __future__ import annotations

from datetime import date
from typing import get_args

from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.authority import Authority
from inspect_tui.inspection.record import Finding
from tests.documents.samples import DAY, edition

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


def any_of(values: object) -> st.SearchStrategy[str]:
    """Draw one of the values of a Literal."""
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
