"""The decision names the findings it is about, its basis and the measures."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents import Form, Source, plain_text
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.emergency.on_site_measures import ON_SITE_MEASURES_FIELDS
from inspect_tui.documents.form import FindingLine
from inspect_tui.documents.law import shipped_law
from inspect_tui.documents.refusal import (
    MissingFieldError,
    NoOrderingPowerError,
    NothingToOrderError,
    NotInspectedError,
    UnfitEntryError,
)
from inspect_tui.errors import InvalidInputError
from tests.documents.emergency.filling import filled, lines
from tests.documents.samples import AGENCY, ALARM, DAY, EXIT, HOSE, TIDIED, many_findings, source, usual_source

MEASURES = "立即停止使用后厨全部燃气灶具。\n\n关闭气瓶间阀门，撤出后厨人员"


def decision(given: Source, **told: str) -> Form:
    return filled("on_site_measures", given, **{"measures": MEASURES} | told)


def numbers(form: Form) -> list[int]:
    return [block.number for block in form.body if isinstance(block, FindingLine)]


def test_decision__usual_inspection__the_whole_wording() -> None:
    assert lines(decision(replace(usual_source(), number="（晋市）应急现决〔2026〕4号"))) == [
        "安全生产行政执法文书",
        "现场处理措施决定书",
        "（晋市）应急现决〔2026〕4号",
        "",
        "晋城某饭店：",
        "本机关于2026年11月23日现场检查时，发现你单位有下列违法违规行为和事故隐患：",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。"
        "属于重大隐患，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "（以下空白）",
        "以上存在的问题无法保证安全生产，依据《中华人民共和国安全生产法》第六十五条第一款第三项的规定，"
        "现作出如下现场处理决定：",
        "1. 立即停止使用后厨全部燃气灶具。",
        "2. 关闭气瓶间阀门，撤出后厨人员。",
        "如果不服本决定，可以依法在60日内向晋城市人民政府申请行政复议，或者在6个月内依法向晋城市城区人民法院"
        "提起行政诉讼，但本决定不停止执行，法律另有规定的除外。",
        "",
        "安全生产监管行政执法人员（签名）：____ 证号：04050001",
        "  ____ 证号：04050002",
        "被检查单位负责人（签名）：____",
        "晋城市应急管理局（印章）",
        "2026年11月23日",
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被检查单位。",
        "校验码 3F9A-02C7-B1D4",
    ]
    assert decision(usual_source()).line_spacing == 23


def test_findings__without_majors__are_all_open_ones() -> None:
    assert numbers(decision(source(HOSE, TIDIED, EXIT, replace(HOSE, id="f-5", item="")))) == [1, 2]


@pytest.mark.parametrize(
    ("chosen", "expected"), [("2", [2]), ("1、3", [1, 3]), ("3, 1-2", [1, 2, 3]), ("2至4", [2, 3, 4]), (" ", [4])]
)
def test_findings__are_those_chosen_by_number(chosen: str, expected: list[int]) -> None:
    assert numbers(decision(source(*many_findings(4)), findings=chosen)) == expected


@pytest.mark.parametrize("wrong", ["5", "0", "第一项", "1至9", "4-2", "-1"])
def test_findings__no_such_number__is_refused_with_those_there_are(wrong: str) -> None:
    with pytest.raises(UnfitEntryError, match="没有出具文书：能选的是本机关未整改的问题 1至4。"):
        decision(source(*many_findings(4)), findings=wrong)


def test_findings__more_than_the_page_holds__go_to_the_appendix() -> None:
    form = decision(source(*many_findings(20)), findings="1至20")
    assert form.appendices[0].title == "现场处理措施决定书（附页）"
    assert "提起行政诉讼" in plain_text(replace(form, appendices=()))


def test_until__is_printed_only_where_it_was_entered() -> None:
    assert "上述现场处理措施的期限至2026年12月31日止。" in lines(decision(usual_source(), until="2026-12-31"))
    assert "期限" not in plain_text(decision(usual_source()))
    with pytest.raises(InvalidInputError, match="措施期限至"):
        decision(usual_source(), until="很久")


def test_until__the_limit_of_the_old_order_is_said_to_be_unconfirmed() -> None:
    hint = next(field.hint for field in ON_SITE_MEASURES_FIELDS if field.name == "until")
    assert hint == "不写期限的空着；一般不超过6个月（待核）"


def test_blank__has_lines_for_findings_and_measures() -> None:
    text = plain_text(blank_form("on_site_measures", AGENCY, DAY, shipped_law()))
    assert "本机关于____年____月____日现场检查时" in text
    assert [text.count(f"\n{number}. ____") for number in (1, 4, 6, 7)] == [2, 2, 1, 0]
    assert "第六十五条第一款第三项" in text


def test_refused__no_measures() -> None:
    with pytest.raises(MissingFieldError, match="现场处理措施"):
        decision(usual_source(), measures=" ")


def test_refused__nothing_open_not_inspected_no_power() -> None:
    with pytest.raises(NothingToOrderError):
        decision(source(TIDIED, EXIT))
    with pytest.raises(NotInspectedError):
        decision(source(ALARM, outcome="refused"))
    with pytest.raises(NoOrderingPowerError):
        decision(source(ALARM, agency=replace(AGENCY, kind="coordination")))
