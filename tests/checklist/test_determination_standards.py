"""The shipped checklists and the determination standards (判定标准) of the fact sheets match, row by row."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable

import msgspec
import pytest
from msgspec import Struct

from inspect_tui.checklist import Citation, Item, Library, load_library
from inspect_tui.store.locations import built_in_checklists
from tests.builders import DATA


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """A row of a standard as the fact sheet has it; without `determines` nothing may be called major by it."""

    instrument: str
    row: str
    determines: bool
    mark: str
    gist: str

    def __str__(self) -> str:
        return f"{self.instrument} {self.row}"

    @property
    def verified(self) -> bool:
        """Whether the text of the row was seen."""
        return self.mark == "verified"

    def named_by(self, citation: Citation) -> bool:
        """Say whether a citation is of this row, or of the whole article it stands in."""
        article = self.row.partition("条")[0] + "条"
        return citation.instrument == self.instrument and citation.article in {self.row, article}


@pytest.fixture(scope="module")
def items() -> list[Item]:
    return [item for edition in shipped().editions.values() for item in edition.items.values()]


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    table = tomllib.loads((DATA / "determination_standards.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table["rows"], list[Row])


def shipped() -> Library:
    return load_library(built_in_checklists())


def uncited(rows: Iterable[Row], citations: Iterable[Citation]) -> list[str]:
    """Return the rows no citation names."""
    cited = set(citations)
    return [str(row) for row in rows if not any(row.named_by(citation) for citation in cited)]


def unknown(citations: Iterable[tuple[Item, Citation]], rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Return the citations that name no row, with the item that has them."""
    known = list(rows)
    return [(item.id, one.article) for item, one in citations if not any(row.named_by(one) for row in known)]


def test_every_verified_row_that_determines_makes_an_item_major(items: list[Item], rows: list[Row]) -> None:
    determining = [row for row in rows if row.verified and row.determines]

    assert determining
    assert uncited(determining, (item.major for item in items if item.major)) == []


def test_every_verified_row_that_must_not_determine_is_cited_otherwise(items: list[Item], rows: list[Row]) -> None:
    others = [row for row in rows if row.verified and not row.determines]
    hints = (item.suggests_major for item in items if item.suggests_major)

    assert others
    assert uncited(others, (*hints, *(citation for item in items for citation in item.citations))) == []


def test_every_major_names_a_verified_row_that_determines(items: list[Item], rows: list[Row]) -> None:
    majors = [(item, item.major) for item in items if item.major]

    assert majors
    assert unknown(majors, (row for row in rows if row.verified and row.determines)) == []


def test_every_hint_at_a_major_finding_names_a_row(items: list[Item], rows: list[Row]) -> None:
    hints = [(item, item.suggests_major) for item in items if item.suggests_major]

    assert hints
    assert unknown(hints, rows) == []


def test_every_article_cited_of_aq_3067_is_one_of_its_themes(items: list[Item], rows: list[Row]) -> None:
    cited = [(item, one) for item in items for one in item.cited() if one.instrument == "aq-3067-2026"]

    assert cited
    assert unknown(cited, rows) == []


def test_rows_that_determine_are_of_instruments_registered_as_determination_standards(rows: list[Row]) -> None:
    instruments = shipped().instruments

    assert {row.instrument for row in rows} <= set(instruments)
    assert [str(row) for row in rows if row.determines and not instruments[row.instrument].determines] == []


def test_no_row_stands_twice(rows: list[Row]) -> None:
    assert len({(row.instrument, row.row) for row in rows}) == len(rows)
