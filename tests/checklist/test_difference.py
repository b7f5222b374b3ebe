"""What an edition changes is told item by item and field by field, in words."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.checklist import Edition, Item, Library
from inspect_tui.checklist.difference import FIELD_NAMES, Difference, FieldChange, ItemChange, compare
from inspect_tui.checklist.model import Section
from tests.builders import CHECKLISTS
from tests.checklist.conftest import ChecklistFolder
from tests.newer import HOSE, TRAINING, VALVE, newer_library

KITCHEN = "gas.kitchen"


def changed(library: Library, folder: ChecklistFolder) -> tuple[FieldChange, ...]:
    """Return the fields of the one item that differs in a spoiled folder."""
    [change] = compare(library.editions[KITCHEN], folder.load().editions[KITCHEN]).changed
    return change.fields


def test_added_changed_and_removed_items_are_told_apart(library: Library, tmp_path: Path) -> None:
    found = compare(library.editions[KITCHEN], newer_library(tmp_path / "newer").editions[KITCHEN])

    assert [item.id for item in found.added] == [VALVE]
    assert [item.id for item in found.removed] == [TRAINING]
    assert [(change.item.id, change.fields) for change in found.changed] == [
        (
            HOSE,
            (
                FieldChange("检查内容", "连接软管是否完好？", "连接软管是否完好、未穿墙？"),
                FieldChange(
                    "依据", "《示例安全法》（示例令第1号）第十三条", "《示例安全法》（示例令第1号）第十三条第二款[待核]"
                ),
                FieldChange("整改期限", "3 天", "7 天"),
            ),
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            'when = { gas_supply = ["piped", "cylinder"] }',
            "when = { storeys = { at_least = 2, at_most = 5 } }",
            ("适用条件", "用什么气：管道燃气、瓶装液化石油气", "房屋层数不小于 2、不大于 5"),
        ),
        (
            "when = { high_rise = true, gas_supply",
            "when = { high_rise = false, gas_supply",
            (
                "适用条件",
                "用什么气：瓶装液化石油气；是否在高层建筑内：是",
                "用什么气：瓶装液化石油气；是否在高层建筑内：否",
            ),
        ),
        ("photo = true", "photo = false", ("要求拍照", "是", "否")),
        (
            "photo = true",
            'photo = true\nmeasure = { quantity = "浓度", unit = "%LEL", at_most = 20 }',
            ("实测限值", "", "浓度 不大于 20 %LEL"),
        ),
        (
            'major = { instrument = "sample-major-standard", article = "第四条（一）", checked = true }\n',
            "",
            ("重大判定依据", "《示例重大隐患判定标准》（示规〔2023〕4号）第四条（一）", ""),
        ),
        (
            '["现场：看气瓶存放处"]',
            '["现场：看气瓶存放处", "资料：看记录"]',
            ("怎么查", "现场：看气瓶存放处", "现场：看气瓶存放处；资料：看记录"),
        ),
    ],
)
def test_a_field_is_told_in_words(
    library: Library, folder: ChecklistFolder, old: str, new: str, told: tuple[str, str, str]
) -> None:
    folder.replace(old, new)

    assert changed(library, folder) == (FieldChange(*told),)


def test_an_item_in_another_section_is_changed(library: Library) -> None:
    old = library.editions[KITCHEN]
    first, second = old.checklist.sections
    moved = (
        Section(first.id, first.title, first.items[:1]),
        Section(second.id, second.title, (*second.items, *first.items[1:])),
    )
    new = msgspec.structs.replace(old, checklist=msgspec.structs.replace(old.checklist, sections=moved))

    [change] = compare(old, new).changed
    assert change == ItemChange(first.items[1], (FieldChange("检查类别", "制度与资料", "设备与场所"),))


def test_law_that_is_in_force_from_another_day_is_told(library: Library, folder: ChecklistFolder) -> None:
    folder.replace("effective = 2020-09-01", "effective = 2020-10-01", "instruments.toml")

    found = compare(library.editions[KITCHEN], folder.load().editions[KITCHEN])
    assert found.law == (
        FieldChange(
            "《示例安全法》",
            "《示例安全法》示例令第1号，2020-09-01 施行",
            "《示例安全法》示例令第1号，2020-10-01 施行",
        ),
    )
    assert (found.added, found.changed, found.removed) == ((), (), ())


def test_every_field_of_an_item_is_compared() -> None:
    assert {*FIELD_NAMES} == {*Item.__struct_fields__} - {"id"} | {"section"}


def test_an_edition_does_not_differ_from_itself(library: Library) -> None:
    for edition in library.editions.values():
        assert compare(edition, edition) == Difference((), (), (), ())


def some_items(edition: Edition, kept: set[str]) -> Edition:
    sections = tuple(
        Section(section.id, section.title, tuple(item for item in section.items if item.id in kept))
        for section in edition.checklist.sections
    )
    return msgspec.structs.replace(edition, checklist=msgspec.structs.replace(edition.checklist, sections=sections))


@given(st.data())
def test_what_one_way_adds_the_other_way_removes(data: st.DataObject) -> None:
    from inspect_tui.checklist import load_library

    whole = load_library(CHECKLISTS).editions[KITCHEN]
    subsets = st.sets(st.sampled_from(sorted(whole.items)))
    old, new = some_items(whole, data.draw(subsets)), some_items(whole, data.draw(subsets))

    there, back = compare(old, new), compare(new, old)
    assert (there.added, there.removed, there.changed) == (back.removed, back.added, ())
    assert {item.id for item in there.added} == new.items.keys() - old.items.keys()
