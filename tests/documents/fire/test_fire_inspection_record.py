"""消防监督检查记录: the unit, the ticked blocks, what was found."""

from __future__ import annotations

from datetime import date

import pytest

from inspect_tui.documents.form import flat
from inspect_tui.documents.law import shipped_law
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.fire.samples import FIRE, fire_source
from tests.documents.samples import DAY, with_inspection

KIND: DocumentKind = "fire_inspection_record"
GIVEN = {"legality": "2", "management": "1、3×", "facilities": "1至4", "area": "12000"}


def test_record__usual__the_whole_wording() -> None:
    form = filled(KIND, fire_source(number="晋城消检字〔2026〕第0045号"), **GIVEN)
    assert lines(form) == [
        "晋城市城区消防救援大队",
        "消防监督检查记录",
        "晋城消检字〔2026〕第0045号",
        "",
        "单位（场所）名称 | 晋城某饭店",
        "法定代表人/主要负责人 | 王某",
        "地址 | 晋城市城区泽州路 1 号",
        "单位性质 | ／ | 所在建筑高度（m） | ／",
        "使用的建筑面积（㎡） | 12000 | 使用的建筑具体层数 | ／",
        "监督检查人员（签名） |  | 单位随同检查人员（签名） | ",
        "检查日期 | 2026年11月23日",
        "合法性 | □1. 1998年9月1日前竣工  ☑2. 通过消防验收 □3. 已办理消防备案 □4. 通过投入使用、营业前消防安全检查",
        "消防安全管理 | 1. 消防安全制度：☑符合　□不符合  2. 消防安全培训：□符合　□不符合 3. 防火检查："
        "□符合　☑不符合 4. 灭火和应急疏散预案：□符合　□不符合 5. 消防演练：□符合　□不符合",
        "建筑防火 | 1. 消防车通道：□符合　□不符合  2. 疏散通道：□符合　□不符合 3. 安全出口：□符合　"
        "□不符合  4. 防火门：□符合　□不符合 5. 疏散指示标志：□符合　□不符合  6. 应急照明：□符合　□"
        "不符合 7. 门窗无影响逃生的障碍物：□符合　□不符合",
        "消防设施 | 1. 室内消火栓：☑符合　□不符合  2. 灭火器：☑符合　□不符合 3. 维护保养：☑符合　□不符"
        "合 4. 物业共用消防设施：☑符合　□不符合",
        "危险品管理 | 1. 易燃易爆危险品管理：□符合　□不符合",
        "村（居）民委员会履行消防安全职责情况 | ／",
        "责令改正情况（制发的法律文书名称和编号） | ／",
        "移送处理的内容 | 第4、5项问题移送其主管部门处理",
        "备注 | ／",
        "检查发现的具体问题：",
        "1. 一层东门：安全出口堆放纸箱。违反《中华人民共和国消防法》第二十八条。",
        "2. 二层疏散走道：应急照明灯 3 具损坏。违反《中华人民共和国消防法》第十六条第一款第二项。",
        "3. 地下一层：自动喷水灭火系统不能正常运行。违反《中华人民共和国消防法》第二十八条。属于重大隐患"
        "，判定依据：《重大火灾隐患判定规则》（GB 35181-2025）第6章。",
        "4. 后厨东侧灶台：燃气连接软管穿墙敷设；软管长约 2.6 米。违反《城镇燃气管理条例》第二十八条第七项"
        "。（已当场整改）",
        "5. 后厨：未安装可燃气体报警装置。违反《中华人民共和国安全生产法》第三十六条第四款。",
        "以下空白",
        "",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_record__has_neither_seal_nor_receipt() -> None:
    form = filled(KIND, fire_source())
    assert (form.seal, form.receipt, form.copies) == ((), (), ())


def test_measures__name_the_orders_that_count() -> None:
    known = ("a" * 64, "x.docx", "code", "b" * 64)
    order = Document("d-1", "deadline_correction", "晋城消限字〔2026〕第0012号", DAY, *known)
    given = with_inspection(fire_source(), documents={"d-1": order})
    assert any("责令限期改正通知书（晋城消限字〔2026〕第0012号）" in line for line in lines(filled(KIND, given)))


def test_visit__that_met_nobody__is_told_in_the_remarks() -> None:
    text = lines(filled(KIND, fire_source(outcome="closed", outcome_note="卷帘门锁闭")))
    assert "备注 | 关门，未能进入。卷帘门锁闭" in text


@pytest.mark.parametrize(
    ("block", "typed"), [("legality", "5"), ("legality", "1×"), ("management", "6"), ("building", "好")]
)
def test_ticks__the_block_does_not_have__are_refused(block: str, typed: str) -> None:
    with pytest.raises(InvalidInputError, match="的编号"):
        filled(KIND, fire_source(), **{block: typed})


def test_blocks__are_marked_as_not_seen_in_the_original() -> None:
    law = shipped_law()
    for block in ("legality", "management", "building", "facilities", "dangerous"):
        clause = law.clause(f"fire.record.{block}", date(2026, 11, 23))
        assert clause.status == "recalled"
        assert flat(law.runs(clause.key, DAY))


def test_blank__ticks_are_left_for_the_hand() -> None:
    text = "\n".join(blank_lines(KIND, FIRE))
    assert "☑" not in text
    assert text.count("□") == 4 + 2 * (5 + 7 + 4 + 1)
