"""The record says what was met, checked and found, and agrees with the order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.authority import Authority
from inspect_tui.documents import Source, build, plain_text
from inspect_tui.documents.form import Blank, FindingLine, Form, Paragraph, flat
from inspect_tui.documents.pieces import EDGE
from inspect_tui.documents.refusal import NoOrderingPowerError, OpenConflictError
from inspect_tui.inspection.record import Answer, Finding, Participant, VisitOutcome
from tests.documents.samples import (
    AGENCY,
    CONCLUSION,
    EXIT,
    HOSE,
    UNIT,
    in_conflict,
    source,
    usual_source,
    with_inspection,
)


def record(given: Source) -> Form:
    return build("inspection_record", given)


def text_of(given: Source) -> str:
    return plain_text(record(given))


def lines(form: Form) -> dict[int, str]:
    return {block.number: flat(block.runs) for block in form.body if isinstance(block, FindingLine)}


def test_record__usual_inspection__the_whole_wording() -> None:
    assert text_of(replace(usual_source(), number="（晋市）应急检记〔2026〕12号")).splitlines() == [
        "安全生产行政执法文书",
        "现场检查记录",
        "（晋市）应急检记〔2026〕12号",
        "",
        "被检查单位：晋城某饭店",
        "地址：晋城市城区泽州路 1 号",
        "法定代表人（负责人）：王某 职务：经理 联系电话：0356-1234567",
        "检查场所：一层营业厅、后厨",
        "检查时间：2026年11月23日9时30分至11月23日11时05分",
        "我们是晋城市应急管理局行政执法人员赵某、钱某，证件号码为04050001、04050002，"
        "这是我们的证件（出示证件）。现依法对你单位进行现场检查，请予以配合。",
        "检查人员已向现场人员出示行政执法证件。已告知现场人员有申请检查人员回避的权利。",
        "检查情况：",
        "对照《餐饮场所燃气安全检查表》（第3版），共检查4项，符合1项，不符合3项，不适用0项，未检查0项。",
        "检查发现下列问题：",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。"
        "属于重大隐患，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "2. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项。",
        "3. 液化气瓶旁：放置打火机。违反《城镇燃气管理条例》第二十八条。（已当场整改）",
        "以下问题移送有关部门处理（《中华人民共和国安全生产法》第六十九条）：",
        "移送消防救援部门：",
        "4. 一层东门：安全出口堆放纸箱。违反《中华人民共和国消防法》第二十八条。",
        "以下空白",
        "",
        "检查人员（签名）：____ ____",
        "被检查单位现场负责人（签名）：____",
        "2026年11月23日",
        "校验码 3F9A-02C7-B1D4",
    ]


AUTHORITIES: tuple[Authority, ...] = ("emergency", "fire", "gas")
FINDINGS = st.lists(
    st.builds(
        Finding,
        id=st.uuids().map(str),
        description=st.text(min_size=1, max_size=20),
        item=st.sampled_from(["", "gas.small.hose", "gas.small.alarm"]),
        location=st.sampled_from(["", "后厨"]),
        major=st.booleans(),
        corrected_on_site=st.booleans(),
        deadline=st.none() | st.dates(date(2026, 11, 1), date(2027, 3, 1)),
        authority=st.sampled_from(AUTHORITIES),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda finding: finding.id,
)


@given(FINDINGS)
def test_record_and_order__any_findings__agree_in_number_and_words(findings: list[Finding]) -> None:
    filled = source(replace(HOSE, item=""), *findings)
    recorded, ordered = lines(record(filled)), lines(build("rectification_order", filled))
    assert sorted(recorded) == list(range(1, len(findings) + 2))
    assert sorted(ordered) == list(range(1, len(ordered) + 1))
    assert ordered == {number: recorded[number] for number in ordered}


def test_record__has_no_seal_and_no_copies() -> None:
    form = record(usual_source())
    assert (form.seal, form.copies) == ((), ())
    assert form.signatures_on_every_page


def test_end__not_concluded__is_left_for_handwriting() -> None:
    given = with_inspection(usual_source(), conclusion=None)
    assert "2026年11月23日9时30分至____月____日____时____分" in text_of(given)


def test_shown_and_told__only_if_it_was_done() -> None:
    text = text_of(source(HOSE, certificates_shown=False, recusal_told=False))
    assert "检查人员已" not in text
    assert "回避" not in text


def test_agency__unknown__leaves_blanks() -> None:
    text = text_of(source(HOSE, agency=None, inspectors=()))
    assert "我们是____行政执法人员____、____，证件号码为____、____，" in text
    assert "（____）____检记〔____〕____号" in text


def test_agency__coordinating_body__may_not_inspect() -> None:
    office = replace(AGENCY, name="晋城市安委办", kind="coordination")
    with pytest.raises(NoOrderingPowerError, match=r"^晋城市安委办是议事协调机构，不得实施检查，也不得出具执法文书"):
        text_of(source(HOSE, agency=office))


def test_unit__unknown_fields__are_struck() -> None:
    text = text_of(source(HOSE, unit=replace(UNIT, address="", representative="", post="", phone=""), place=""))
    assert "地址：／\n法定代表人（负责人）：／ 职务：／ 联系电话：／\n检查场所：／\n" in text


def test_unit__long_value__gets_a_line_of_its_own() -> None:
    text = text_of(source(HOSE, unit=replace(UNIT, post="执行事务合伙人委派代表")))
    assert "法定代表人（负责人）：王某\n职务：执行事务合伙人委派代表\n联系电话：0356-1234567\n" in text


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("closed", "检查人员到达现场时，该单位关门，未能进入检查。"),
        ("nobody_there", "检查人员到达现场时，现场无人，未能进行检查。"),
        ("refused", "现场人员拒绝接受检查，检查未能进行。"),
        ("out_of_business", "检查人员到达现场时，该单位已停业、歇业。"),
        ("name_differs", "现场使用的单位名称与营业执照载明的名称不一致。"),
    ],
)
def test_visit__did_not_become_an_inspection__is_stated_with_the_note(outcome: VisitOutcome, said: str) -> None:
    given = with_inspection(source(outcome=outcome, outcome_note="门口贴有转让告示"), answers={})
    text = text_of(given)
    assert f"检查情况：\n{said}门口贴有转让告示。\n以下空白" in text
    assert "未发现问题" not in text
    assert ("见证人（签名）：____" in text) == (outcome != "name_differs")


def test_nothing_found__is_said_when_items_were_checked() -> None:
    assert "对所检查的项目，现场未发现问题。\n以下空白" in text_of(source())


def test_nothing_found__is_not_said_over_a_noncompliant_item() -> None:
    given = with_inspection(source(), answers={"gas.small.hose": Answer("noncompliant")})
    assert "未发现问题" not in text_of(given)


def test_nothing_recorded__leaves_lines_for_handwriting() -> None:
    text = text_of(with_inspection(source(), answers={}))
    assert "检查情况：\n____\n____\n" in text
    assert "以下空白" not in text


def test_context__is_said_where_given() -> None:
    text = text_of(
        source(
            HOSE,
            campaign="大检查大整治",
            task_source="上级部署",
            approval_number="检批〔2026〕3号",
            visit_code="JC001",
            participants=(Participant("晋城市消防救援支队", "fire", "孙某、李某"), Participant("北石店镇", "town")),
        )
    )
    assert "专项行动：大检查大整治；任务来源：上级部署；检查批准文号：检批〔2026〕3号；检查码：JC001。" in text
    assert "参加检查的单位：晋城市消防救援支队（孙某、李某）、北石店镇。" in text


def test_transfer__names_the_participant_that_is_competent() -> None:
    text = text_of(source(EXIT, participants=(Participant("晋城市消防救援支队", "fire"),)))
    assert "移送晋城市消防救援支队：\n1. 一层东门" in text


def test_entered_later__both_dates_are_said() -> None:
    given = replace(source(HOSE, entered_later=True), issued_on=date(2026, 11, 25))
    assert "本记录系检查结束后补录，检查日期为2026年11月23日，补录日期为2026年11月25日。" in text_of(given)


def test_entered_later__same_day__one_date_is_said() -> None:
    assert "本记录系检查结束后补录，检查日期为2026年11月23日。\n" in text_of(source(HOSE, entered_later=True))


def test_remarks__stand_before_the_end() -> None:
    given = with_inspection(source(HOSE), conclusion=replace(CONCLUSION, remarks="现场已拍照。"))
    assert "其他情况：现场已拍照。\n以下空白" in text_of(given)


def test_refused__conflict_open() -> None:
    with pytest.raises(OpenConflictError, match="核对之前不能出具文书"):
        record(in_conflict(usual_source()))


def test_blank__the_times_stand_on_one_line() -> None:
    form = build("inspection_record", replace(usual_source(), blank=True))
    [times] = [one.runs for one in form.body if isinstance(one, Paragraph) and flat(one.runs).startswith("检查时间")]
    ends = [run.to for run in times if isinstance(run, Blank)]
    assert len(ends) == len("年月日时分月日时分")
    assert ends == sorted(ends)
    assert ends[-1] + len("分") * 10.5 <= EDGE
