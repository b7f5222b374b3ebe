"""No answer is lost between those that are asked for and those that are not asked any more."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.checklist import Edition, FactValue, load_library
from inspect_tui.inspection.off_sheet import off_sheet
from inspect_tui.inspection.record import Answer
from inspect_tui.inspection.worksheet import worksheet
from tests.builders import CHECKLISTS

EDITIONS = list(load_library(CHECKLISTS).editions.values())
ITEMS = [item for edition in EDITIONS for item in edition.items]
ANSWERS = st.builds(Answer, st.sampled_from(["compliant", "noncompliant", "not_applicable"]), st.text(max_size=3))
FACTS = st.fixed_dictionaries({}, optional={"gas_supply": st.sampled_from(["piped", "cylinder", "none"])})


@given(st.lists(st.sampled_from(EDITIONS), unique_by=lambda one: one.digest), FACTS, st.data())
def test_every_answer_is_either_on_the_sheet_or_told_of_apart(
    editions: list[Edition], facts: dict[str, FactValue], data: st.DataObject
) -> None:
    sections = worksheet(editions, facts)
    answers = data.draw(st.dictionaries(st.sampled_from([*ITEMS, "gas.kitchen.removed"]), ANSWERS))

    asked = {work.item.id for section in sections for work in section.items}
    left = off_sheet(sections, answers)
    assert left == {item: answer for item, answer in answers.items() if item not in asked}
    assert list(left) == sorted(left)


def test_what_was_taken_back_is_not_told_of_unless_something_was_noted() -> None:
    answers = {"a": Answer("unanswered"), "b": Answer("unanswered", "看过")}

    assert off_sheet([], answers) == {"b": Answer("unanswered", "看过")}
