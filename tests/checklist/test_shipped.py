"""The checklists that come with the program keep the warnings of the fact sheets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import get_args

import pytest

from inspect_tui.checklist import Citation, Item, Library, load_library
from inspect_tui.checklist.model import Sector
from inspect_tui.store.locations import built_in_checklists
from tests.builders import TODAY

# The determination standards (判定标准) whose clauses the fact sheets hold verified.
DETERMINATION_STANDARDS = {
    "gas-major-criteria",
    "hazchem-major-criteria-121",
    "medical-major-list",
    "culture-major-list",
}


@pytest.fixture(scope="module")
def shipped() -> Library:
    return load_library(built_in_checklists())


def items(library: Library) -> Iterator[Item]:
    return (item for edition in library.editions.values() for item in edition.items.values())


def citations(library: Library) -> Iterator[tuple[Item, Citation]]:
    for item in items(library):
        for citation in (*item.citations, *item.penalty, *((item.major,) if item.major else ())):
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
    assert [
        entry for entry in majors if entry[1].instrument not in DETERMINATION_STANDARDS or not entry[1].checked
    ] == []


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
