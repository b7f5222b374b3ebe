"""docs/待确认.md names whatever in the law of the documents nobody has verified, as it is by default."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspect_tui.documents.law import read_law, shipped_law
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind

PAGE = (Path(__file__).parents[2] / "docs" / "待确认.md").read_text(encoding="utf-8")
LAW = shipped_law()
NAMED = {
    match[1]: [cell.strip() for cell in match[2].split("|")]
    for match in re.finditer(r"^\| `(.+?)` \|(.+)\|$", PAGE, re.M)
}
"""The other cells of the rows that begin with a key."""
CHARACTERS = {kind: facts.characters for kind, facts in LAW.kinds.items() if facts.characters_status != "verified"}
PERIODS = {one.key: one for one in LAW.periods if one.status != "verified"}
UNITS = {"days": "日", "working_days": "个工作日", "months": "个月"}


def not_verified() -> Iterator[str]:
    """Yield the keys of clauses, periods and outdated articles, and the kinds, that are recalled or inferred."""
    for one in (*LAW.clauses, *LAW.periods, *LAW.outdated):
        if one.status != "verified":
            yield one.key
    yield from CHARACTERS


def test_it_names_just_what_is_not_verified() -> None:
    assert sorted(NAMED) == sorted(not_verified())


@pytest.mark.parametrize("kind", CHARACTERS)
def test_characters_are_those_the_program_writes(kind: DocumentKind) -> None:
    assert NAMED[kind] == [DOCUMENT_NAMES[kind], CHARACTERS[kind]]


@pytest.mark.parametrize("key", PERIODS)
def test_a_period_is_as_long_as_the_program_says(key: str) -> None:
    period = PERIODS[key]
    assert f"{period.count} {UNITS[period.unit]}" in NAMED[key][1]


def test_what_it_shows_of_law_toml_can_be_read() -> None:
    example = re.search(r"```toml\n(.+?)```", PAGE, re.S)
    assert example
    office = read_law(example[1])
    assert (office.clause[0].key, office.period[0].key, *office.kind) == (
        "notice.recusal",
        "review_visit",
        "house_notice",
    )


def test_whoever_opens_the_documents_finds_it() -> None:
    for page in ("README.md", "README.zh-CN.md", "docs/使用手册.md"):
        assert "待确认.md" in (Path(__file__).parents[2] / page).read_text(encoding="utf-8"), page
