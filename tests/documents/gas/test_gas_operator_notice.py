"""安全隐患整改通知单: what an enterprise tells its user; it orders nothing."""

from __future__ import annotations

import pytest

from inspect_tui.documents.refusal import NothingToOrderError, WrongIssuerError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.gas.samples import FINDINGS, OPERATOR, gas_source
from tests.documents.samples import EXIT

KIND: DocumentKind = "gas_operator_notice"
NUMBER = "（晋市）燃司整改〔2026〕21号"


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, gas_source(agency=OPERATOR, number=NUMBER))
    assert lines(form) == [
        "晋城某燃气有限公司",
        "安全隐患整改通知单",
        "（晋市）燃司整改〔2026〕21号",
        "",
        "用户名称 | 晋城某饭店",
        "用户地址 | 晋城市城区泽州路 1 号",
        "联系电话 | 0356-1234567 | 安检日期 | 2026年11月23日",
        "隐患等级 | ☑一般隐患　☑重大隐患",
        "送达方式 | 当面送达",
        "依照《城镇燃气管理条例》第十七条的规定，我公司于2026年11月23日对你户的燃气设施进行了安全检查，发"
        "现存在下列安全隐患，现书面告知：",
        "1. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。属于重大隐患"
        "，判定依据：《城镇燃气经营安全重大隐患判定标准》（建城规〔2023〕4号）第九条。",
        "   整改要求：立即停止用气，安装后方可使用。",
        "2. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项。",
        "   整改要求：改为硬管连接，软管不得穿墙。",
        "请你户立即完成第1项隐患的整改。",
        "请你户于2026年12月8日前完成第2项隐患的整改。",
        "逾期未整改的，我公司可以依照《山西省城乡燃气使用安全管理规定》暂停供气，并通知社区、物业协助，同"
        "时报告燃气主管部门；由此造成的后果由你户承担。",
        "",
        "经办人（签名）：____",
        "用户签收人（签名）：____  ____年____月____日",
        "拒签、无法签收的说明：____",
        "见证人（签名）：____  ____年____月____日",
        "晋城某燃气有限公司（印章）",
        "2026年11月23日",
        "本通知一式两份，一份交用户，一份由晋城某燃气有限公司存档。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_notice__never_orders() -> None:
    assert not any("责令" in line for line in lines(filled(KIND, gas_source(agency=OPERATOR))))
    assert not any("责令" in line for line in blank_lines(KIND, OPERATOR))


def test_level__only_what_was_found_is_ticked() -> None:
    text = lines(filled(KIND, gas_source(FINDINGS[0], agency=OPERATOR), service="张贴"))
    assert "隐患等级 | ☑一般隐患　□重大隐患" in text
    assert "送达方式 | 张贴" in text


def test_refused__nothing_on_gas_or_not_an_enterprise() -> None:
    with pytest.raises(NothingToOrderError):
        filled(KIND, gas_source(EXIT, agency=OPERATOR))
    with pytest.raises(WrongIssuerError, match="由燃气企业"):
        filled(KIND, gas_source())


def test_blank__leaves_user_findings_and_day() -> None:
    text = blank_lines(KIND, None)
    assert "用户名称 | ____" in text
    assert "请你户于____年____月____日前完成第____项隐患的整改。" in text
    assert sum(line.endswith(". ____") for line in text) >= 3
