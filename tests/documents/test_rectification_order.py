"""The order says what the form says, of the issuer's open findings only."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from inspect_tui.documents import build, plain_text
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.form import Blank, FindingLine, Form, Paragraph, Text, flat
from inspect_tui.documents.law import shipped_law
from inspect_tui.documents.refusal import (
    NoOrderingPowerError,
    NothingToOrderError,
    NotInspectedError,
    OpenConflictError,
)
from inspect_tui.documents.source import Source
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.record import Finding, VisitOutcome
from tests.documents.samples import (
    AGENCY,
    ALARM,
    DAY,
    EXIT,
    HOSE,
    TIDIED,
    in_conflict,
    many_findings,
    source,
    usual_source,
)


def order(given: Source) -> Form:
    return build("rectification_order", given)


def sentences(form: Form) -> list[str]:
    return [flat(block.runs) for block in form.body if isinstance(block, Paragraph)]


def test_order__usual_inspection__the_whole_wording() -> None:
    assert plain_text(order(usual_source())).splitlines() == [
        "安全生产行政执法文书",
        "责令限期整改指令书",
        "（晋市）应急责改〔2026〕12号",
        "",
        "晋城某饭店：",
        "经查，你单位存在下列问题：",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。"
        "属于重大隐患，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "   整改要求：立即停止用气，安装后方可使用。",
        "2. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项。",
        "   整改要求：改为硬管连接，软管不得穿墙。",
        "（以下空白）",
        "其中事故隐患第1项属于重大隐患。",
        "现责令你单位对上述第1项问题立即整改完毕，达到有关法律法规规章和标准规定的要求。"
        "由此造成事故的，依法追究有关人员的责任。",
        "现责令你单位对上述第2项问题于2026年12月8日前整改完毕，达到有关法律法规规章和标准规定的要求。"
        "由此造成事故的，依法追究有关人员的责任。",
        "整改期间，你单位应当采取措施，确保安全生产。对安全生产违法行为，将依法予以行政处罚。",
        "如果不服本指令，可以依法在60日内向晋城市人民政府申请行政复议，或者在6个月内依法向晋城市城区人民法院"
        "提起行政诉讼，但本指令不停止执行，法律另有规定的除外。",
        "",
        "安全生产监管行政执法人员（签名）：____ 证号：04050001",
        "  ____ 证号：04050002",
        "被检查单位负责人（签名）：____",
        "晋城市应急管理局（印章）",
        "2026年11月23日",
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被检查单位。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_findings__of_others_or_mended__are_not_ordered() -> None:
    text = plain_text(order(usual_source()))
    assert EXIT.description not in text
    assert "打火机" not in text


def test_majors__none__the_sentence_is_left_out() -> None:
    assert not any("重大隐患" in sentence for sentence in sentences(order(source(HOSE))))


@pytest.mark.parametrize("deadline", [DAY, date(2026, 11, 20)])
def test_deadline__not_after_the_visit__means_at_once(deadline: date) -> None:
    ordered = [
        sentence for sentence in sentences(order(source(replace(HOSE, deadline=deadline)))) if "责令" in sentence
    ]
    assert [sentence.partition("，")[0] for sentence in ordered] == ["现责令你单位对上述第1项问题立即整改完毕"]


def test_deadline__passed_before_the_order__means_at_once() -> None:
    late = replace(source(HOSE), issued_on=date(2026, 12, 9))
    assert any("第1项问题立即整改完毕" in sentence for sentence in sentences(order(late)))


def test_deadline__none__is_left_for_handwriting() -> None:
    text = plain_text(order(source(replace(HOSE, deadline=None))))
    assert "第1项问题于____年____月____日前整改完毕" in text


def test_deadlines__every_finding_is_in_one_group() -> None:
    findings = [replace(HOSE, id=f"f-{n}", item="", deadline=date(2026, 12, 1 + n % 2)) for n in range(6)]
    ordered = [sentence for sentence in sentences(order(source(*findings))) if sentence.startswith("现责令")]
    assert [sentence.partition("项")[0] for sentence in ordered] == [
        "现责令你单位对上述第1、3、5",
        "现责令你单位对上述第2、4、6",
    ]


def test_agency__unknown__leaves_blanks() -> None:
    text = plain_text(order(source(HOSE, agency=None, inspectors=())))
    assert "（____）____责改〔____〕____号" in text
    assert "向____人民政府申请行政复议" in text
    assert "依法向____人民法院提起行政诉讼" in text
    assert "____（印章）" in text
    assert "一份由____备案" in text
    assert text.count("证号：____") == 2


def test_agency__without_review_authority_and_court__leaves_those_blank() -> None:
    text = plain_text(order(source(HOSE, agency=replace(AGENCY, review_authority="", court=""))))
    assert "____人民政府申请" in text
    assert "____人民法院提起" in text


def test_number__not_given__keeps_the_register() -> None:
    assert "（晋市）应急责改〔____〕____号" in plain_text(order(source(HOSE)))


def test_signatures__are_never_filled() -> None:
    blanks = [run for line in order(usual_source()).signatures for run in line.runs if isinstance(run, Blank)]
    assert [blank.text for blank in blanks] == ["", "04050001", "", "04050002", ""]


def test_officers__of_another_agency__do_not_sign() -> None:
    text = plain_text(order(source(HOSE, inspectors=(Inspector("孙某", "X9", "fire"), Inspector("赵某", "04050001")))))
    assert "X9" not in text
    assert "证号：04050001" in text


def test_placeholder__left_in_a_finding__becomes_a_blank() -> None:
    form = order(source(replace(HOSE, description="许可证已于____到期", location="")))
    line = next(block for block in form.body if isinstance(block, FindingLine))
    assert [type(run).__name__ for run in line.runs] == ["Text", "Blank", "Text"]


def short_findings(count: int) -> list[Finding]:
    return [replace(HOSE, id=f"s-{index}", item="", location=f"{index + 1}号灶台") for index in range(count)]


@pytest.mark.parametrize("count", [1, 2, 4, 6])
def test_findings__a_usual_number__fit_on_the_page(count: int) -> None:
    form = order(source(*short_findings(count)))
    assert form.appendices == ()
    assert 20 <= form.line_spacing <= 24


def test_findings__more_than_the_page_holds__go_to_the_appendix() -> None:
    form = order(source(*many_findings(14), number="（晋市）应急责改〔2026〕12号"))
    (appendix,) = form.appendices
    here = [block.number for block in form.body if isinstance(block, FindingLine)]
    appended = [block.number for block in appendix.body if isinstance(block, FindingLine)]
    assert here + appended == list(range(1, 15))
    assert f"其余问题见附页，共{len(appended)}项。" in sentences(form)
    assert "（以下空白）" not in sentences(form)
    assert appendix.title == "责令限期整改指令书（附页）"
    assert appendix.body[-1] == Paragraph((Text("（以下空白）"),))
    assert appendix.signatures == form.signatures
    assert appendix.dated == form.dated


def test_findings__in_the_appendix__are_ordered_on_the_first_page() -> None:
    form = order(source(*many_findings(40)))
    ordered = [sentence for sentence in sentences(form) if sentence.startswith("现责令")]
    assert len(ordered) == 3
    assert any("第40项" in sentence or "、40项" in sentence for sentence in ordered)
    assert any("提起行政诉讼" in sentence for sentence in sentences(form))


def test_blank__has_lines_to_write_on_and_one_deadline() -> None:
    form = blank_form("rectification_order", AGENCY, DAY, shipped_law())
    text = plain_text(form)
    assert [block.number for block in form.body if isinstance(block, FindingLine)] == list(range(1, 9))
    assert "（此栏不够，可另附页）" in text
    assert "其中事故隐患第____项属于重大隐患。" in text
    assert text.count("现责令你单位对上述第____项问题于____年____月____日前整改完毕") == 1


def test_refused__conflict_open() -> None:
    with pytest.raises(OpenConflictError, match="有 1 处记录待核对"):
        order(in_conflict(usual_source()))


def test_refused__issuer_only_coordinates() -> None:
    office = replace(AGENCY, name="晋城市安委办", kind="coordination")
    with pytest.raises(
        NoOrderingPowerError,
        match=r"晋城市安委办是议事协调机构，不得实施检查，也不得出具责令类文书.+（国办发〔2024〕54号）",
    ):
        order(source(HOSE, agency=office))


@pytest.mark.parametrize("findings", [[], [TIDIED], [EXIT]])
def test_refused__nothing_to_order(findings: list[Finding]) -> None:
    with pytest.raises(NothingToOrderError, match="没有需要责令整改的问题"):
        order(source(*findings))


@pytest.mark.parametrize("outcome", ["closed", "nobody_there", "refused", "out_of_business", "name_differs"])
def test_refused__not_inspected(outcome: VisitOutcome) -> None:
    with pytest.raises(NotInspectedError, match="不能出具责令整改的文书"):
        order(source(ALARM, outcome=outcome))
