"""What is drawn at random from whatever checklists there are."""

from __future__ import annotations

from random import Random

import pytest

from inspect_tui.checklist import Library, asked_facts
from inspect_tui.demo import script
from inspect_tui.demo.story import STORIES, Story


def test_lists__are_the_usual_ones_else_others_of_the_sector_else_any(library: Library) -> None:
    def chosen(sectors: tuple[str, ...], endings: tuple[str, ...]) -> tuple[str, ...]:
        return script.choose_lists(library, Story("restaurant", sectors, endings))  # type: ignore[arg-type]

    assert chosen(("gas", "venue_fire"), ("kitchen", "hall")) == ("gas.kitchen", "venue_fire.hall")
    assert chosen(("gas",), ("other",)) == ("gas.kitchen",)
    assert chosen(("hazchem",), ("other",)) == ("gas.kitchen",)


@pytest.mark.parametrize("story", STORIES)
def test_facts__are_values_their_facts_take(library: Library, story: Story) -> None:
    items = [item for edition in library.editions.values() for item in edition.items.values()]
    asked = asked_facts(items, library.facts)
    facts = script.choose_facts(asked, story.facts, Random(1))

    assert facts.keys() == asked.keys()
    assert facts["gas_supply"] in asked["gas_supply"].choices
    assert isinstance(facts["high_rise"], bool)
    assert type(facts["storeys"]) is int


def test_what_is_asked_in_two_lists__is_found_wrong_once(library: Library) -> None:
    items = [item for edition in library.editions.values() for item in edition.items.values()]
    wrong = script.choose_wrong(items, Story("restaurant", findings=100, majors=5), Random(1))
    outcomes = script.choose_outcomes(items, wrong, Random(1))

    assert len({"gas.kitchen.training", "venue_fire.hall.training"} & wrong) == 1
    assert outcomes.keys() == {item.id for item in items}
    assert {item for item, (outcome, _) in outcomes.items() if outcome == "noncompliant"} == wrong


def test_as_many_majors__as_the_story_wants(library: Library) -> None:
    items = list(library.editions["gas.kitchen"].items.values())

    assert script.choose_wrong(items, Story("restaurant", findings=2, majors=1), Random(1)) >= {"gas.kitchen.alarm"}
    assert "gas.kitchen.alarm" not in script.choose_wrong(items, Story("restaurant", findings=9), Random(1))
