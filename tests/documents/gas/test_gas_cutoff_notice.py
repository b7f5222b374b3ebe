"""停气通知: why, from when and how far the supply is cut off, and how it comes back."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents.refusal import MissingFieldError
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.gas.samples import OPERATOR, gas_source
from tests.documents.samples import DAY

KIND: DocumentKind = "gas_cutoff_notice"
NUMBER = "（晋市）燃司停气〔2026〕2号"
GIVEN = {"start": "2026-11-23 11:30", "scope": "该户全部用气设施", "way": "到营业厅书面申请"}


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, gas_source(agency=OPERATOR, number=NUMBER), **GIVEN)
    assert lines(form) == [
        "晋城某燃气有限公司",
        "停气通知",
        "（晋市）燃司停气〔2026〕2号",
        "",
        "用户名称 | 晋城某饭店",
        "用户地址 | 晋城市城区泽州路 1 号",
        "联系电话 | 0356-1234567 | 安检日期 | 2026年11月23日",
        "封堵、铅封编号 | ____",
        "送达方式 | 当面送达",
        "因安全检查发现的第1、2项安全隐患，我公司自2026年11月23日11时30分起对你户暂停供气，停气范围：该户"
        "全部用气设施。",
        "恢复供气的条件：隐患消除，并经我公司检查合格。申请恢复供气的方式：到营业厅书面申请。停气期间，请"
        "勿自行开启阀门、拆除封堵或者铅封。",
        "24小时服务电话：0356-5。",
        "",
        "停气操作人（签名）：____ ____",
        "用户签收人（签名）：____  ____年____月____日",
        "拒签、无法签收的说明：____",
        "见证人（签名）：____  ____年____月____日",
        "晋城某燃气有限公司（印章）",
        "2026年11月23日",
        "本通知一式两份，一份交用户，一份由晋城某燃气有限公司存档。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_reason__names_the_notice_that_was_not_followed() -> None:
    notice = Document("d-1", "gas_operator_notice", "甲号", DAY, "a" * 64, "x.docx", "code", "b" * 64)
    text = lines(filled(KIND, replace(gas_source(agency=OPERATOR), refers_to=notice), **GIVEN))
    assert any("因你户未按《安全隐患整改通知单》（甲号）的要求消除安全隐患，我公司自" in line for line in text)


def test_notice__never_orders() -> None:
    assert not any("责令" in line for line in lines(filled(KIND, gas_source(agency=OPERATOR), **GIVEN)))


@pytest.mark.parametrize("name", ["start", "scope", "way", "conditions", "phone", "reason"])
def test_refused__without_what_the_user_must_know(name: str) -> None:
    with pytest.raises(MissingFieldError):
        filled(KIND, gas_source(agency=OPERATOR), **GIVEN | {name: ""})


def test_refused__start_that_is_no_time() -> None:
    with pytest.raises(InvalidInputError, match="停气起始时间"):
        filled(KIND, gas_source(agency=OPERATOR), **GIVEN | {"start": "马上"})


def test_seal_number__not_known_yet__is_left_for_the_hand() -> None:
    assert "封堵、铅封编号 | ____" in lines(filled(KIND, gas_source(agency=OPERATOR), **GIVEN))
    assert "封堵、铅封编号 | QF-08" in lines(filled(KIND, gas_source(agency=OPERATOR), **GIVEN, seal_number="QF-08"))


def test_blank__leaves_reason_and_start() -> None:
    text = blank_lines(KIND, None)
    assert "因____，我公司自____年____月____日____时____分起对你户暂停供气，停气范围：____。" in text
