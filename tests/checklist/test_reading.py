"""Checklist files with errors: all of them said at once, with their place, and the other lists still load."""

from __future__ import annotations

import msgspec
import pytest

from inspect_tui.checklist import load_library
from inspect_tui.checklist.model import Checklist, Fact, Instrument, Item, Section
from inspect_tui.errors import NotFoundError
from tests.builders import CHECKLISTS
from tests.checklist.conftest import ChecklistFolder


def test_all_errors_are_said_at_once_with_file_section_and_item(folder: ChecklistFolder) -> None:
    folder.replace("version = 3", "version = 0")
    folder.replace('how = ["资料：看培训记录"]', 'how = ["看培训记录"]')
    folder.replace('deadline = "7 days"', 'deadline = "一周"')
    folder.replace('requirement = "更换软管"\n', "")
    folder.replace("photo = true", 'photo = "要"')

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 papers，检查项 training：字段“how”不能是“看培训记录”，"
        "应为至少一条，以“现场：”“资料：”“人员：”“仪器：”开头",
        "gas/kitchen.toml，检查类别 equipment，检查项 alarm：字段“photo”不能是“要”，应为true 或 false",
        "gas/kitchen.toml，检查类别 equipment，检查项 cylinder-room：字段“deadline”不能是“一周”，"
        "应为immediate、N days 或 N working days，例如 15 days",
        "gas/kitchen.toml，检查类别 equipment，检查项 hose：缺少字段“requirement”：一行不空的文字",
        "gas/kitchen.toml：字段“version”不能是“0”，应为1、2、3……",
    ]


def test_a_list_with_errors_is_left_out_and_the_others_load(folder: ChecklistFolder) -> None:
    folder.replace('sector = "gas"', 'sector = "煤矿"')

    library = folder.load()

    assert list(library.editions) == ["venue_fire.hall", "self_built.wall"]
    assert [str(problem) for problem in library.problems] == [
        "gas/kitchen.toml：字段“sector”不能是“煤矿”，应为gas、hazchem、self_built、venue_fire、common、other 之一"
    ]


def test_a_misspelt_field_is_told_the_nearest_one(folder: ChecklistFolder) -> None:
    folder.replace('same_as = "staff-training"', 'same-as = "staff-training"')

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 papers，检查项 training：没有字段“same-as”，是不是“same_as”？"
    ]


def test_several_unknown_fields_are_said_in_the_order_of_the_file(folder: ChecklistFolder) -> None:
    names = [f"x{number}" for number in range(8)]
    folder.replace("version = 3", "version = 3\n" + "\n".join(f"{name} = 1" for name in names))

    assert [text.split("“")[1].split("”")[0] for text in folder.problems()] == names


def test_an_id_with_capitals_is_refused(folder: ChecklistFolder) -> None:
    folder.replace('id = "hose"', 'id = "Hose"')

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 equipment，检查项 Hose：字段“id”不能是“Hose”，应为小写字母、数字、连字符"
    ]


def test_an_item_without_an_id_is_named_by_its_position(folder: ChecklistFolder) -> None:
    folder.replace('id = "training"\n', "")

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 papers，检查项 第 2 个：缺少字段“id”：小写字母、数字、连字符"
    ]


def test_blanks_to_be_filled_in_are_refused_in_a_finding(folder: ChecklistFolder) -> None:
    folder.replace("连接软管老化（或破损）", "连接软管____老化")

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 equipment，检查项 hose：字段“finding”不能是“连接软管____老化”，"
        "应为一句完整的事实，不留空格线"
    ]


def test_a_file_that_is_not_utf_8_is_named(folder: ChecklistFolder) -> None:
    folder.kitchen.write_bytes(folder.kitchen.read_text(encoding="utf-8").encode("gb18030"))

    assert folder.problems() == ["gas/kitchen.toml：不是 UTF-8 编码，请另存为 UTF-8"]


def test_a_file_saved_by_the_windows_editor_with_a_byte_order_mark_loads(folder: ChecklistFolder) -> None:
    folder.kitchen.write_bytes(folder.kitchen.read_text(encoding="utf-8").encode("utf-8-sig"))

    assert folder.problems() == []


def test_a_file_that_is_no_toml_is_named_with_the_line(folder: ChecklistFolder) -> None:
    folder.replace("version = 3", "version 3")

    [problem] = folder.problems()
    assert problem.startswith("gas/kitchen.toml：不是正确的 TOML 文件：第 3 行第 ")


@pytest.mark.parametrize("name", ["facts.toml", "instruments.toml"])
def test_the_files_of_facts_and_instruments_are_no_checklists(name: str) -> None:
    library = load_library(CHECKLISTS / name)

    assert (library.editions, library.problems) == ({}, ())


@pytest.mark.parametrize("content", ["", "sections = []", "sections = 1", "sections = [1]"])
def test_a_file_without_sections_is_told_what_is_missing(folder: ChecklistFolder, content: str) -> None:
    folder.kitchen.write_text(content, encoding="utf-8")

    assert "gas/kitchen.toml：缺少 [[sections]]" in folder.problems()
    assert "gas/kitchen.toml：缺少字段“title”：一行不空的文字" in folder.problems()


def test_a_section_without_items_is_told_what_is_missing(folder: ChecklistFolder) -> None:
    folder.kitchen.write_text(
        'id = "gas.kitchen"\nversion = 1\ntitle = "空表"\nsector = "gas"\nfor_units = "各单位"\n'
        '[[sections]]\nid = "papers"\ntitle = "资料"\n',
        encoding="utf-8",
    )

    assert folder.problems() == ["gas/kitchen.toml，检查类别 papers：缺少 [[items]]"]


def test_an_instrument_with_errors_is_named_and_left_out(folder: ChecklistFolder) -> None:
    folder.replace("issued = 2020-06-10", 'issued = "去年"', "instruments.toml")

    library = folder.load()

    assert str(library.problems[0]) == (
        "instruments.toml，检查项 sample-law：字段“issued”不能是“去年”，应为日期，例如 2021-09-01"
    )
    assert "sample-law" not in library.instruments
    assert "sample-rules" in library.instruments


def test_a_fact_of_an_unknown_kind_is_told_the_kinds(folder: ChecklistFolder) -> None:
    folder.replace('kind = "yes_no"', 'kind = "yes"', "facts.toml")

    assert folder.problems()[0] == (
        "facts.toml，检查项 high_rise：字段“kind”不能是“yes”，应为choice、yes_no、number 之一"
    )


def test_an_unreadable_path_is_a_problem_not_a_crash(folder: ChecklistFolder) -> None:
    library = load_library(folder.root / "gas" / "missing.toml", folder.load())

    assert [str(problem) for problem in library.problems] == ["missing.toml：读不了，请检查文件和权限"]


def test_a_single_file_is_read_with_the_law_of_the_base(folder: ChecklistFolder) -> None:
    base = folder.load()

    library = load_library(folder.kitchen, base)

    assert library.problems == ()
    assert library.editions == {"gas.kitchen": base.edition("gas.kitchen")}


def test_an_unknown_list_is_answered_with_those_there_are(folder: ChecklistFolder) -> None:
    with pytest.raises(NotFoundError, match=r"^没有检查表“gas\.x”。现有：gas\.kitchen、venue_fire\.hall、self_built"):
        folder.load().edition("gas.x")


@pytest.mark.parametrize("kind", [Instrument, Fact, Item, Section, Checklist])
def test_every_field_can_be_converted_on_its_own(kind: type[msgspec.Struct]) -> None:
    for field in msgspec.structs.fields(kind):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(object(), field.type)
