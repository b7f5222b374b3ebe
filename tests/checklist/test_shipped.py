"""The checklists that come with the program keep the warnings of the fact sheets."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import get_args

import pytest

from inspect_tui.checklist import Citation, Item, Library, load_library, published_problems
from inspect_tui.checklist.library import PUBLISHED_FILE
from inspect_tui.checklist.model import Sector
from inspect_tui.store.locations import built_in_checklists
from tests.builders import TODAY


@pytest.fixture(scope="module")
def shipped() -> Library:
    return load_library(built_in_checklists())


def items(library: Library) -> Iterator[Item]:
    return (item for edition in library.editions.values() for item in edition.items.values())


def citations(library: Library) -> Iterator[tuple[Item, Citation]]:
    for item in items(library):
        for citation in item.cited():
            yield item, citation


def test_they_load_without_a_problem(shipped: Library) -> None:
    assert [str(problem) for problem in shipped.problems] == []


def test_every_sector_has_at_least_twenty_items(shipped: Library) -> None:
    counted = Counter(
        edition.checklist.sector for edition in shipped.editions.values() for _ in edition.checklist.items()
    )

    assert {sector: counted[sector] for sector in get_args(Sector) if counted[sector] < 20} == {}


def test_aq_3067_never_makes_an_item_major(shipped: Library) -> None:
    assert [item.id for item in items(shipped) if item.major and item.major.instrument == "aq-3067-2026"] == []


def test_nothing_repealed_is_cited(shipped: Library) -> None:
    repealed = {name for name, instrument in shipped.instruments.items() if not instrument.in_force(TODAY)}

    assert "gb-35181-2017" in repealed
    assert [(item.id, cited.instrument) for item, cited in citations(shipped) if cited.instrument in repealed] == []


def test_gb_35181_2025_is_cited_by_chapter_and_unchecked_only(shipped: Library) -> None:
    wrong = [
        (item.id, cited.article)
        for item, cited in citations(shipped)
        if cited.instrument == "gb-35181-2025" and (cited.checked or not re.fullmatch(r"第\d章", cited.article))
    ]

    assert wrong == []


def test_only_checked_clauses_of_determination_standards_make_an_item_major(shipped: Library) -> None:
    majors = [(item.id, item.major) for item in items(shipped) if item.major]

    assert majors
    standards = {name for name, instrument in shipped.instruments.items() if instrument.determines}
    assert [entry for entry in majors if entry[1].instrument not in standards or not entry[1].checked] == []


def test_no_item_for_gas_users_is_major_by_the_standard_for_gas_suppliers(shipped: Library) -> None:
    catering = shipped.edition("gas.catering").items.values()

    assert [item.id for item in catering if item.major and item.major.instrument == "gas-major-criteria"] == []


def test_no_item_of_a_self_built_house_is_major(shipped: Library) -> None:
    lists = [edition for edition in shipped.editions.values() if edition.checklist.sector == "self_built"]

    assert lists
    assert [item.id for edition in lists for item in edition.items.values() if item.major] == []


def test_every_successor_of_a_repealed_instrument_is_registered(shipped: Library) -> None:
    replaced = {name: instrument.replaced_by for name, instrument in shipped.instruments.items()}

    assert {name: new for name, new in replaced.items() if new and new not in shipped.instruments} == {}


def test_items_asking_the_same_thing_share_a_word_with_another(shipped: Library) -> None:
    words = Counter(item.same_as for item in items(shipped) if item.same_as)

    assert {word for word, times in words.items() if times < 2} == set()


def test_every_shipped_file_is_read_from_its_sector_folder(shipped: Library) -> None:
    files = {path.relative_to(built_in_checklists()).as_posix() for path in built_in_checklists().glob("*/*.toml")}

    assert {
        f"{edition.checklist.sector}/{key.partition('.')[2]}.toml" for key, edition in shipped.editions.items()
    } == files


def test_every_version_that_ships_is_published() -> None:
    folder = built_in_checklists()
    published = tomllib.loads((folder / PUBLISHED_FILE).read_text(encoding="utf-8"))

    assert [str(problem) for problem in published_problems(folder)] == []
    for name, edition in load_library(folder).editions.items():
        assert str(edition.checklist.version) in published[name]["versions"], "run: checklists publish checklists"


def days_of_change(library: Library) -> list[date]:
    """Return the days before and on which some law changed, from 2026 on."""
    changes = {day for law in library.instruments.values() for day in (law.effective, law.repealed) if day}
    return sorted({day for one in changes if one.year >= 2026 for day in (one - timedelta(days=1), one)})


def test_on_every_day_of_its_life_an_item_rests_on_a_clause_in_force(shipped: Library) -> None:
    bare = [
        (item.id, day)
        for edition in shipped.editions.values()
        for day in days_of_change(shipped)
        if day >= (edition.checklist.since or TODAY)
        for item in edition.items.values()
        if not edition.cited(item.citations, day)
    ]

    assert len(days_of_change(shipped)) > 4
    assert bare == []


@pytest.mark.parametrize(
    ("day", "leads"),
    [(date(2026, 4, 30), "危险化学品安全管理条例"), (date(2026, 5, 1), "中华人民共和国危险化学品安全法")],
)
def test_from_may_2026_the_new_law_leads(shipped: Library, day: date, leads: str) -> None:
    changed = [
        (edition, item)
        for edition in shipped.editions.values()
        for item in edition.items.values()
        if {"hazchem-safety-law", "hazchem-regulation"} <= {one.instrument for one in item.citations}
    ]

    assert changed
    for edition, item in changed:
        titles = [one.instrument.title for one in edition.cited(item.citations, day)]
        assert [title for title in titles if "危险化学品安全" in title][:1] == [leads], item.id
        assert len({title for title in titles if "危险化学品安全" in title}) == 1, item.id


def test_from_october_2026_aq_3067_stands_beside_the_older_standard(shipped: Library) -> None:
    beside = [
        (edition, item)
        for edition in shipped.editions.values()
        for item in edition.items.values()
        if item.major
        and item.major.instrument == "hazchem-major-criteria-121"
        and "aq-3067-2026" in {one.instrument for one in item.citations}
    ]

    assert beside
    for edition, item in beside:
        before, after = (edition.cited(item.citations, day) for day in (date(2026, 9, 29), date(2026, 9, 30)))
        assert {one.citation.instrument for one in after} - {one.citation.instrument for one in before} == {
            "aq-3067-2026"
        }, item.id


def test_every_main_list_has_sixty_items_or_more(shipped: Library) -> None:
    together = {
        name: sum(len(shipped.edition(one.checklist.id).items) for one in shipped.together([name]))
        for name, edition in shipped.editions.items()
        if edition.checklist.sector != "other"
    }

    assert {name: count for name, count in together.items() if count < 60} == {}
