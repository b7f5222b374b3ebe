"""Any valid checklist, held against the invented law and circumstances of the tests."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from inspect_tui.authority import Authority
from inspect_tui.checklist import Checklist, Citation, Item, Section
from inspect_tui.checklist.model import Measurement, Range, Requirement, Sector
from inspect_tui.text import clean_line

LAW = ("sample-law", "sample-rules", "sample-rules-2019", "sample-major-standard")
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
STICKY = st.sampled_from(
    ["=1+1", "#N/A", "TRUE", "0012", "1.0", "2026-01-01", "+86", "@x", "'", '"', "\\", "{", "，。（）"]
)


def _tidy(text: str) -> bool:
    return bool(text) and clean_line(text).text == text


lines = st.one_of(STICKY, st.text(CHARACTERS, min_size=1, max_size=30).map(str.strip)).filter(_tidy)
"""One line without spaces at its ends, which a table cannot tell from those typed by mistake."""

paragraphs = st.lists(lines, max_size=3).map("\n".join)
keys = st.from_regex(r"[a-z0-9][a-z0-9_-]{0,8}", fullmatch=True)
articles = st.one_of(
    st.sampled_from(["第五条", "第十一条 （二）", "附录 A.1 待核", "第6.1.8条", "6.1 已核"]),
    lines.map(lambda text: f"第{text}"),
).filter(lambda text: not text.endswith("章") and text != "第三条")
findings = lines.map(lambda text: text.replace("_", "-").replace("＿", "-"))
steps = st.builds("{}：{}".format, st.sampled_from(["现场", "资料", "人员", "仪器"]), lines)
deadlines = st.one_of(
    st.just("immediate"),
    st.builds("{} {}".format, st.integers(1, 999), st.sampled_from(["days", "working days"])),
)
numbers = st.decimals(allow_nan=False, allow_infinity=False).filter(lambda number: str(number)[:2] != "-0")


def citations(instruments: tuple[str, ...] = LAW) -> st.SearchStrategy[Citation]:
    """Any citation of some instruments."""
    return st.builds(Citation, st.sampled_from(instruments), articles, st.booleans())


@st.composite
def measurements(draw: st.DrawFn) -> Measurement:
    """Any measurement with at least one limit."""
    names = st.sampled_from(["at_least", "at_most", "more_than", "less_than"])
    limits: dict[str, Decimal] = draw(st.dictionaries(names, numbers, min_size=1))
    return Measurement(draw(lines), draw(st.one_of(st.just(""), lines)), **limits)


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Any range that some number lies in."""
    bounds = sorted([draw(st.integers(-99, 99)), draw(st.integers(-99, 99))])
    return draw(st.sampled_from([Range(*bounds), Range(bounds[0], None), Range(None, bounds[1])]))


@st.composite
def conditions(draw: st.DrawFn) -> dict[str, Requirement]:
    """Any condition on the invented circumstances."""
    supply = st.sampled_from(["piped", "cylinder", "none"])
    whole: dict[str, st.SearchStrategy[Any]] = {
        "gas_supply": supply | st.lists(supply, min_size=1, unique=True).map(tuple),
        "high_rise": st.booleans(),
        "storeys": st.integers(0, 99) | ranges(),
    }
    return {name: draw(whole[name]) for name in draw(st.lists(st.sampled_from(sorted(whole)), unique=True))}


@st.composite
def items(draw: st.DrawFn, item_id: str) -> Item:
    """Any valid item."""
    judged = draw(st.sampled_from(["", "major", "suggests_major"]))
    major = {judged: draw(citations(("sample-major-standard",)))} if judged else {}
    return Item(
        id=item_id,
        text=draw(lines),
        how=tuple(draw(st.lists(steps, min_size=1, max_size=3))),
        citations=tuple(draw(st.lists(citations(("sample-law",)), min_size=1, max_size=3))),
        finding=draw(findings),
        requirement=draw(lines),
        deadline=draw(deadlines),
        authority=draw(st.sampled_from(get_args(Authority))),
        deadline_reason=draw(paragraphs),
        penalty=tuple(draw(st.lists(citations(), max_size=2))),
        details=draw(paragraphs),
        photo=draw(st.booleans()),
        measure=draw(st.none() | measurements()),
        when=draw(conditions()),
        same_as=draw(st.just("") | lines),
        **major,
    )


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    """Any valid list, with an id as an office gives it."""
    sector: Sector = draw(st.sampled_from(get_args(Sector)))
    list_id = f"{sector}.{draw(keys)}.{draw(keys)}"
    names = draw(st.lists(keys, min_size=1, max_size=6, unique=True))
    cut = draw(st.integers(1, len(names)))
    parts = [part for part in (names[:cut], names[cut:]) if part]
    headings = draw(st.lists(keys, min_size=len(parts), max_size=len(parts), unique=True))
    return Checklist(
        id=list_id,
        version=draw(st.integers(1, 10**9)),
        title=draw(lines),
        sector=sector,
        for_units=draw(lines),
        sections=tuple(
            Section(heading, draw(lines), tuple(draw(items(f"{list_id}.{name}")) for name in part))
            for heading, part in zip(headings, parts, strict=True)
        ),
        since=draw(st.none() | st.dates(date(2021, 1, 1))),
        together_with=tuple(draw(st.lists(st.sampled_from(["gas.kitchen", "venue_fire.hall"]), unique=True))),
        retired=tuple(draw(st.lists(keys.filter(lambda name: name not in names), unique=True, max_size=2))),
    )
