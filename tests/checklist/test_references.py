"""What a checklist refers to must exist and must be quotable."""

from __future__ import annotations

import shutil

import pytest

from tests.checklist.conftest import ChecklistFolder

HOSE = "gas/kitchen.toml，检查类别 equipment，检查项 hose："
TRAINING = "gas/kitchen.toml，检查类别 papers，检查项 training："


def test_an_unknown_instrument_is_told_the_nearest_one(folder: ChecklistFolder) -> None:
    folder.replace(
        'instrument = "sample-law", article = "第十三条"', 'instrument = "sample-laws", article = "第十三条"'
    )

    assert folder.problems() == [f"{HOSE}没有法规编号“sample-laws”，是不是“sample-law”？"]


def test_an_unknown_instrument_like_no_other_is_told_all_there_are(folder: ChecklistFolder) -> None:
    folder.replace('instrument = "sample-law", article = "第九十条"', 'instrument = "zzz", article = "第九十条"')

    assert folder.problems() == [
        f"{TRAINING}没有法规编号“zzz”，可用的有：sample-law、sample-rules-2019、sample-rules、sample-major-standard"
    ]


def test_an_unknown_fact_is_told_the_nearest_one(folder: ChecklistFolder) -> None:
    folder.replace('when = { gas_supply = ["piped", "cylinder"] }', "when = { gas_suply = true }")

    assert folder.problems() == [f"{HOSE}没有情况“gas_suply”，是不是“gas_supply”？"]


@pytest.mark.parametrize(
    ("when", "problem"),
    [
        ('{ gas_supply = ["piped", "coal"] }', "情况“gas_supply”没有选项“coal”，可用的有：piped、cylinder、none"),
        ("{ gas_supply = true }", "情况“gas_supply”没有选项“True”，可用的有：piped、cylinder、none"),
        ('{ high_rise = "是" }', "情况“high_rise”的要求应为 true 或 false"),
        ('{ storeys = "三层" }', "情况“storeys”的要求应为整数或 { at_least = N }、{ at_most = N }"),
        ("{ storeys = true }", "情况“storeys”的要求应为整数或 { at_least = N }、{ at_most = N }"),
    ],
)
def test_a_condition_must_fit_its_fact(folder: ChecklistFolder, when: str, problem: str) -> None:
    folder.replace('when = { gas_supply = ["piped", "cylinder"] }', f"when = {when}")

    assert folder.problems() == [HOSE + problem]


@pytest.mark.parametrize(
    "when", ["{ storeys = 3 }", "{ storeys = { at_least = 3, at_most = 6 } }", "{ high_rise = false }"]
)
def test_a_condition_that_fits_is_accepted(folder: ChecklistFolder, when: str) -> None:
    folder.replace('when = { gas_supply = ["piped", "cylinder"] }', f"when = {when}")

    assert folder.problems() == []


def test_a_forbidden_article_is_refused_with_the_reason(folder: ChecklistFolder) -> None:
    folder.replace('instrument = "sample-law", article = "第十三条"', 'instrument = "sample-rules", article = "第三条"')

    assert folder.problems() == [f"{HOSE}《示例用气规定》第三条不得引用：第三条已被取代。"]


def test_a_chapter_cannot_make_an_item_major(folder: ChecklistFolder) -> None:
    folder.replace('article = "第四条（一）", checked = true', 'article = "第5章", checked = false')

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 equipment，检查项 alarm：只到章的依据“第5章”不能判定重大，请写到条"
    ]


def test_a_chapter_cannot_be_checked(folder: ChecklistFolder) -> None:
    folder.replace('article = "第十三条"', 'article = "第十五章"')

    assert folder.problems() == [f"{HOSE}只到章的依据“第十五章”应写 checked = false"]


def test_a_citation_without_an_article_number_is_refused(folder: ChecklistFolder) -> None:
    folder.replace('article = "第十三条"', 'article = "有关规定"')

    assert folder.problems() == [f"{HOSE}“有关规定”不是条号，应写到第几条"]


def test_an_item_id_used_in_another_section_is_named(folder: ChecklistFolder) -> None:
    folder.replace('id = "hose"', 'id = "rules"')

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 equipment，检查项 rules：这个检查项编号在检查类别 papers 已经用过，请换一个"
    ]


def test_a_section_id_used_twice_is_named(folder: ChecklistFolder) -> None:
    folder.replace('id = "equipment"', 'id = "papers"')

    assert folder.problems() == ["gas/kitchen.toml，检查类别 papers：这个检查类别编号用了两次"]


def test_a_list_id_used_by_another_file_is_named(folder: ChecklistFolder) -> None:
    shutil.copy(folder.kitchen, folder.kitchen.with_name("kitchen-2.toml"))

    library = folder.load()

    assert len(library.editions) == 3
    assert [str(problem) for problem in library.problems] == [
        "gas/kitchen.toml：编号“gas.kitchen”已由 gas/kitchen-2.toml 使用"
    ]


def test_a_list_id_must_begin_with_its_sector(folder: ChecklistFolder) -> None:
    folder.replace('id = "gas.kitchen"', 'id = "fire.kitchen"')

    assert folder.problems() == ["gas/kitchen.toml：编号“fire.kitchen”应以行业领域“gas.”开头"]


@pytest.mark.parametrize(
    ("when", "problem"),
    [
        ("{ gas_supply = [] }", "没有单位能符合情况“gas_supply”的要求：一个选项也没有写"),
        (
            "{ storeys = { at_least = 6, at_most = 3 } }",
            "没有单位能符合情况“storeys”的要求：at_least 大于 at_most，或两个都没有写",
        ),
        ("{ storeys = {} }", "没有单位能符合情况“storeys”的要求：at_least 大于 at_most，或两个都没有写"),
    ],
)
def test_an_item_no_unit_can_meet_is_named(folder: ChecklistFolder, when: str, problem: str) -> None:
    folder.replace('when = { gas_supply = ["piped", "cylinder"] }', f"when = {when}")

    assert folder.problems() == [HOSE + problem]


def test_only_a_determination_standard_makes_an_item_major(folder: ChecklistFolder) -> None:
    folder.replace("determines = true\n", "", "instruments.toml")

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 equipment，检查项 alarm：《示例重大隐患判定标准》不是判定标准，不能判定重大"
    ]


def test_an_item_is_major_or_suggests_it(folder: ChecklistFolder) -> None:
    folder.replace(
        'finding = "未安装可燃气体报警装置"',
        'suggests_major = { instrument = "sample-law", article = "第6章", checked = false }\n'
        'finding = "未安装可燃气体报警装置"',
    )

    assert folder.problems() == [
        "gas/kitchen.toml，检查类别 equipment，检查项 alarm：major 和 suggests_major 只能写一个"
    ]


def test_what_is_measured_needs_a_limit(folder: ChecklistFolder) -> None:
    folder.replace(", at_most = 1.5", "", "walls/wall.toml")

    assert folder.problems() == [
        "walls/wall.toml，检查类别 walls，检查项 crack："
        "measure 没有写限值，请写 at_least、at_most、more_than、less_than 中的至少一个"
    ]


def test_a_list_checked_together_must_be_there(folder: ChecklistFolder) -> None:
    folder.replace("since = 2026-02-01", 'since = 2026-02-01\ntogether_with = ["gas.kitchens"]', "walls/wall.toml")

    assert folder.problems() == ["self_built.wall：没有检查表“gas.kitchens”，是不是“gas.kitchen”？"]


def test_chosen_lists_bring_along_those_checked_with_them(folder: ChecklistFolder) -> None:
    folder.replace("since = 2026-02-01", 'since = 2026-02-01\ntogether_with = ["gas.kitchen"]', "walls/wall.toml")

    chosen = folder.load().together(["self_built.wall", "gas.kitchen"])

    assert [edition.checklist.id for edition in chosen] == ["self_built.wall", "gas.kitchen"]


def test_an_instrument_yields_to_one_that_is_there(folder: ChecklistFolder) -> None:
    folder.replace('replaced_by = "sample-rules"', 'yields_to = "sample-rulez"', "instruments.toml")

    assert folder.problems() == [
        "instruments.toml，检查项 sample-rules-2019：没有法规编号“sample-rulez”，是不是“sample-rules”？"
    ]
