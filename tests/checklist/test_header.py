"""What is shown of a list before it is chosen."""

from __future__ import annotations

import msgspec

from inspect_tui.checklist import Library, header_of, headers_of
from tests.checklist.conftest import ChecklistFolder


def test_a_header_says_what_the_list_is__and_how_long(library: Library) -> None:
    edition = library.edition("gas.kitchen")
    header = header_of(edition)

    assert (header.id, header.version, header.title) == ("gas.kitchen", 3, "示例厨房用气检查表")
    assert (header.sector, header.for_units, header.item_count) == ("gas", "示例餐饮场所", 6)
    assert (header.facts, header.sha256) == (edition.facts, edition.digest)


def test_facts_are_asked_in_the_order_they_are_registered__each_once(library: Library) -> None:
    headers = headers_of(library)

    assert list(headers.asked_facts(["venue_fire.hall", "gas.kitchen"])) == ["gas_supply", "high_rise", "storeys"]
    assert list(headers.asked_facts(["venue_fire.hall"])) == ["storeys"]
    assert headers.asked_facts([]) == {}


def test_what_a_list_always_checked_together_asks_is_asked_too(library: Library) -> None:
    headers = headers_of(library)
    kitchen = msgspec.structs.replace(headers.lists["gas.kitchen"], together_with=("venue_fire.hall", "gas.gone"))
    together = msgspec.structs.replace(headers, lists=headers.lists | {"gas.kitchen": kitchen})

    assert list(together.asked_facts(["gas.kitchen"])) == ["gas_supply", "high_rise", "storeys"]


def test_problems_are_told_with_the_headers_of_the_other_lists(folder: ChecklistFolder) -> None:
    folder.replace("version = 3", "version = 0")
    library = folder.load()
    headers = headers_of(library)

    assert "gas.kitchen" not in headers.lists
    assert headers.problems == library.problems
    assert len(headers.problems) == 1
