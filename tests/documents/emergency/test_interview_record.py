"""An interview begins with the rights and their answers, and is signed on every page."""

from __future__ import annotations

import pytest

from inspect_tui.documents import Form
from inspect_tui.documents.refusal import MissingFieldError, UnfitEntryError
from tests.documents.emergency.filling import blank_text, filled, lines
from tests.documents.samples import source

GIVEN = {
    "ended_at": "2026-11-23 10:05",
    "person": "王某",
    "subject": "后厨燃气使用安全",
    "talk": "问：软管是谁装的？\n答:装修队装的。\n没有找燃气公司。",
}


def record(**given: str) -> Form:
    return filled("interview_record", source(), **GIVEN | given)


def test_record__the_whole_wording() -> None:
    assert lines(record()) == [
        "安全生产行政执法文书",
        "询问笔录",
        "",
        "询问时间：2026年11月23日9时30分至11月23日10时05分",
        "第1次询问",
        "询问地点：一层营业厅、后厨",
        "被询问人姓名：王某 性别：／ 年龄：／ 身份证号：／",
        "工作单位：晋城某饭店 职务：／",
        "住址：／ 电话：／",
        "询问人、单位及职务：赵某，晋城市应急管理局执法人员",
        "记录人、单位及职务：钱某，晋城市应急管理局执法人员",
        "在场人：／",
        "我们是晋城市应急管理局的行政执法人员赵某、钱某，证件号码为04050001、04050002，这是我们的证件（出示证件）。"
        "我们依法就后厨燃气使用安全的有关问题向您了解情况，您有如实回答问题的义务，也有陈述、申辩和申请回避的权利。"
        "您听清楚了吗？",
        "答：听清楚了。",
        "问：是否申请回避？",
        "答：不申请。",
        "问：软管是谁装的？",
        "答：装修队装的。",
        "没有找燃气公司。",
        "以下空白",
        "",
        "询问人（签名）：____",
        "记录人（签名）：____",
        "被询问人（签名）：____",
        "2026年11月23日",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_person__of_a_usual_name__stands_on_one_line() -> None:
    told = record(person="韩立新", sex="男", age="41", identity="000000198503150000")
    assert "被询问人姓名：韩立新 性别：男 年龄：41 身份证号：000000198503150000" in lines(told)


def test_record__is_signed_on_every_page_and_has_no_seal_and_no_number() -> None:
    form = record()
    assert form.signatures_on_every_page
    assert form.paged
    assert (form.seal, form.number, form.copies) == ((), (), ())


def test_recusal__applied_for__is_the_answer() -> None:
    assert "答：申请。" in lines(record(recusal="yes"))


def test_recusal__not_said__is_asked_for() -> None:
    with pytest.raises(MissingFieldError, match="是否申请回避"):
        record(recusal="")


def test_talk__none__leaves_lines_for_handwriting() -> None:
    written = lines(record(talk=""))
    assert written.count("____") == 7
    assert "以下空白" not in written


def test_talk__nobody_named_at_its_beginning__is_refused() -> None:
    with pytest.raises(UnfitEntryError, match="没有写明是问还是答"):
        record(talk="软管是谁装的？\n答：装修队")


def test_end__before_the_beginning__is_refused() -> None:
    with pytest.raises(UnfitEntryError, match="不晚于开始时间"):
        record(ended_at="09:30")


def test_end__not_yet__is_left_for_the_hand() -> None:
    assert "询问时间：2026年11月23日9时30分至____月____日____时____分" in lines(record(ended_at=""))


def test_blank__gives_no_answers() -> None:
    text = blank_text("interview_record", source())
    assert "听清楚了。" not in text
    assert text.count("答：____") == 2
