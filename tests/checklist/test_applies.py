"""Which items apply, from the few facts of a unit."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.checklist import Fact, FactValue, Item, Library, asked_facts, item_applies, read_fact
from inspect_tui.checklist.model import Citation, Range, Requirement
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.record import Answer
from inspect_tui.inspection.worksheet import count_outcomes, progress, worksheet
from tests.builders import TODAY


def item_when(**when: Requirement) -> Item:
    return Item(
        id="gas.x.y",
        text="是否完好？",
        how=("现场：看",),
        citations=(Citation("sample-law", "第一条", True),),
        finding="不完好",
        requirement="修好",
        deadline="15 days",
        authority="gas",
        when=when,
    )


def test_an_item_without_conditions_always_applies() -> None:
    assert item_applies(item_when(), {"high_rise": False, "gas_supply": "none"})


@pytest.mark.parametrize("requirement", [True, "cylinder", ("piped", "cylinder"), Range(at_least=3)])
def test_a_fact_not_known_excludes_nothing(requirement: Requirement) -> None:
    assert item_applies(item_when(fact=requirement), {})


@pytest.mark.parametrize(
    ("requirement", "value", "applies"),
    [
        ("cylinder", "cylinder", True),
        ("cylinder", "piped", False),
        (("piped", "cylinder"), "piped", True),
        (("piped", "cylinder"), "none", False),
        (True, True, True),
        (True, False, False),
        (False, False, True),
        (Range(at_least=3), 3, True),
        (Range(at_least=3), 2, False),
        (Range(at_most=6), 6, True),
        (Range(at_most=6), 7, False),
        (Range(at_least=3, at_most=6), 4, True),
        (3, 3, True),
        (3, 4, False),
    ],
)
def test_a_known_fact_must_meet_the_requirement(requirement: Requirement, value: FactValue, applies: bool) -> None:
    assert item_applies(item_when(fact=requirement), {"fact": value}) is applies


def test_all_conditions_must_be_met() -> None:
    item = item_when(high_rise=True, gas_supply="cylinder")

    assert item_applies(item, {"high_rise": True, "gas_supply": "cylinder"})
    assert not item_applies(item, {"high_rise": True, "gas_supply": "piped"})
    assert item_applies(item, {"high_rise": True})


@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), st.booleans()), st.sampled_from(["a", "b", "c"]))
def test_learning_a_fact_never_adds_an_item(facts: dict[str, bool], forgotten: str) -> None:
    item = item_when(a=True, b=False, c=True)
    fewer = {name: value for name, value in facts.items() if name != forgotten}

    assert item_applies(item, fewer) or not item_applies(item, facts)


def test_only_facts_that_some_item_depends_on_are_asked_in_their_order(library: Library) -> None:
    kitchen = library.edition("gas.kitchen").checklist

    assert list(asked_facts(kitchen.items(), library.facts)) == ["gas_supply", "high_rise"]


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("high_rise", "是", True),
        ("high_rise", " ＹＥＳ ", True),
        ("high_rise", "没有", False),
        ("high_rise", "０", False),
        ("storeys", "１２", 12),
        ("gas_supply", "瓶装液化石油气", "cylinder"),
        ("gas_supply", "piped", "piped"),
    ],
)
def test_a_fact_is_read_as_people_type_it(library: Library, name: str, typed: str, value: FactValue) -> None:
    read = read_fact(name, library.facts[name], typed)

    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize(
    ("name", "typed", "message"),
    [
        ("high_rise", "可能", "“是否在高层建筑内”（high_rise）请填 是 或 否，填的是“可能”。"),
        ("storeys", "三", "“房屋层数”（storeys）请填整数，填的是“三”。"),
        ("storeys", "²", "“房屋层数”（storeys）请填整数，填的是“²”。"),
        ("storeys", "9" * 30, f"“房屋层数”（storeys）请填整数，填的是“{'9' * 30}”。"),
        (
            "gas_supply",
            "煤气",
            "“用什么气”（gas_supply）可填：piped（管道燃气）、cylinder（瓶装液化石油气）、none（不用气），填的是“煤气”。",
        ),
    ],
)
def test_what_a_fact_cannot_be_is_told_what_it_can(library: Library, name: str, typed: str, message: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_fact(name, library.facts[name], typed)

    assert str(refused.value) == message


@given(st.text())
def test_no_text_crashes_the_reading_of_a_number(typed: str) -> None:
    value: FactValue = 0
    with suppress(InvalidInputError):
        value = read_fact("storeys", Fact("房屋层数", "number"), typed)

    assert type(value) is int


def test_the_worksheet_holds_the_sections_whose_items_apply_list_by_list(library: Library) -> None:
    editions = [library.edition("gas.kitchen"), library.edition("venue_fire.hall")]

    sections = worksheet(editions, {"gas_supply": "none", "storeys": 2})

    assert [(section.title, [work.item.id for work in section.items]) for section in sections] == [
        ("制度与资料", ["gas.kitchen.rules", "gas.kitchen.training"]),
        ("设备与场所", ["gas.kitchen.alarm"]),
        ("疏散", ["venue_fire.hall.exit-clear"]),
    ]


def test_what_two_lists_ask_is_asked_once_and_cited_from_both(library: Library) -> None:
    sections = worksheet([library.edition("gas.kitchen"), library.edition("venue_fire.hall")], {})

    (training,) = [work for section in sections for work in section.items if work.item.same_as == "staff-training"]
    assert (training.item.id, [twin.item.id for twin in training.twins]) == (
        "gas.kitchen.training",
        ["venue_fire.hall.training"],
    )
    assert [str(cited) for cited in training.citations(TODAY)] == ["《示例安全法》第八条第二款"]
    assert [str(cited) for cited in training.penalties(TODAY)] == ["《示例安全法》第九十条"]


def test_a_question_that_applies_in_one_list_only_is_asked_there(library: Library) -> None:
    sections = worksheet([library.edition("venue_fire.hall"), library.edition("gas.kitchen")], {})

    asked = [work.item.id for section in sections for work in section.items]
    assert "venue_fire.hall.training" in asked
    assert "gas.kitchen.training" not in asked


def test_progress_counts_answers_of_items_that_apply_only(library: Library) -> None:
    sections = worksheet([library.edition("gas.kitchen")], {"gas_supply": "none"})
    answers = {
        "gas.kitchen.rules": Answer("compliant"),
        "gas.kitchen.alarm": Answer("unanswered", "报警器待查"),
        "gas.kitchen.hose": Answer("noncompliant"),
    }

    assert str(progress(sections, answers)) == "1/3"
    assert count_outcomes(sections, answers) == {"compliant": 1, "unanswered": 2}
