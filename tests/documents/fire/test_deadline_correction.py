"""责令限期改正通知书: what is to be mended by a day, each day in a sentence of its own."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from inspect_tui.documents import build
from inspect_tui.documents.refusal import DeadlinePassedError, NothingToOrderError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.fire.samples import BLOCKED, FIRE, LIGHTS, SPRINKLER, fire_source

KIND: DocumentKind = "deadline_correction"
TICKED = {"violations": "2、4"}


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, fire_source(), **TICKED)
    assert lines(form) == [
        "晋城市城区消防救援大队",
        "责令限期改正通知书",
        "晋城消限字〔2026〕第0012号",
        "",
        "晋城某饭店：",
        "根据《中华人民共和国消防法》第五十三条的规定，我晋城市城区消防救援大队于2026年11月23日对你单位（"
        "场所）进行消防监督检查，发现存在下列第2、4项消防安全违法行为：",
        "□1. 消防设施、器材或者消防安全标志的配置、设置不符合标准",
        "☑2. 消防设施、器材或者消防安全标志未保持完好有效",
        "□3. 损坏、挪用消防设施、器材  ☑4. 擅自拆除、停用消防设施、器材",
        "□5. 占用、堵塞、封闭疏散通道、安全出口  □6. 埋压、圈占、遮挡消火栓或者占用防火间距",
        "□7. 违反规定进入易燃易爆危险品场所  □8. 违反规定使用明火作业",
        "□9. 在具有火灾、爆炸危险的场所吸烟、使用明火  □10. 占用、堵塞、封闭消防车通道",
        "□11. 在门窗上设置影响逃生和灭火救援的障碍物  □12. 其他消防安全违法行为：／",
        "具体问题：",
        "2. 二层疏散走道：应急照明灯 3 具损坏。违反《中华人民共和国消防法》第十六条第一款第二项。",
        "   整改要求：更换损坏的应急照明灯。",
        "3. 地下一层：自动喷水灭火系统不能正常运行。违反《中华人民共和国消防法》第二十八条。属于重大隐患"
        "，判定依据：《重大火灾隐患判定规则》（GB 35181-2025）第6章。",
        "   整改要求：恢复系统正常运行。",
        "对上述具体问题第2项，责令你单位（场所）于2026年12月8日前改正。",
        "对上述具体问题第3项，责令你单位（场所）于2026年12月15日前改正。",
        "改正期间，你单位（场所）应当采取措施，确保消防安全。对消防安全违法行为，将依法予以处罚。",
        "",
        "检查人（签名）：____ 证号：X01",
        "  ____ 证号：X02",
        "晋城市城区消防救援大队（印章）",
        "2026年11月23日",
        "本通知书一式两份，一份交被检查单位（场所），一份存档。",
        "被检查单位（场所）负责人（签名）：____  ____年____月____日",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_deadlines__alike__are_one_sentence() -> None:
    other = replace(SPRINKLER, deadline=LIGHTS.deadline)
    text = lines(filled(KIND, fire_source(LIGHTS, other), **TICKED))
    assert [line for line in text if line.startswith("对上述")] == [
        "对上述具体问题第1、2项，责令你单位（场所）于2026年12月8日前改正。"
    ]


def test_deadline__none__is_left_for_handwriting() -> None:
    text = lines(filled(KIND, fire_source(replace(LIGHTS, deadline=None)), **TICKED))
    assert "对上述具体问题第1项，责令你单位（场所）于____年____月____日前改正。" in text


def test_refused__all_is_due_at_once() -> None:
    with pytest.raises(NothingToOrderError, match="请出具责令立即改正通知书"):
        filled(KIND, fire_source(BLOCKED), **TICKED)


def test_refused__deadline_over_before_the_notice() -> None:
    late = replace(fire_source(LIGHTS), issued_on=date(2026, 12, 9), given=TICKED)
    with pytest.raises(DeadlinePassedError, match="第1项问题的整改期限早于文书日期 2026-12-09"):
        build(KIND, late)


def test_blank__leaves_the_sentence_with_blanks() -> None:
    text = "\n".join(blank_lines(KIND, FIRE))
    assert "对上述具体问题第____项，责令你单位（场所）于____年____月____日前改正。" in text
