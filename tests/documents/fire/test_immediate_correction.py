"""责令立即改正通知书: what is to be mended on the day of the visit, with the ticked violations."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from inspect_tui.documents.refusal import (
    MissingFieldError,
    NoOrderingPowerError,
    NothingToOrderError,
    NotInspectedError,
    WrongIssuerError,
)
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.fire.samples import BLOCKED, FIRE, LIGHTS, fire_source
from tests.documents.samples import AGENCY

KIND: DocumentKind = "immediate_correction"
TICKED = {"violations": "5"}


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, fire_source(number="晋城消即字〔2026〕第0012号"), **TICKED)
    assert lines(form) == [
        "晋城市城区消防救援大队",
        "责令立即改正通知书",
        "晋城消即字〔2026〕第0012号",
        "",
        "晋城某饭店：",
        "根据《中华人民共和国消防法》第五十三条的规定，我晋城市城区消防救援大队于2026年11月23日对你单位（"
        "场所）进行消防监督检查，发现存在下列第5项消防安全违法行为，现责令立即改正：",
        "□1. 消防设施、器材或者消防安全标志的配置、设置不符合标准",
        "□2. 消防设施、器材或者消防安全标志未保持完好有效",
        "□3. 损坏、挪用消防设施、器材  □4. 擅自拆除、停用消防设施、器材",
        "☑5. 占用、堵塞、封闭疏散通道、安全出口  □6. 埋压、圈占、遮挡消火栓或者占用防火间距",
        "□7. 违反规定进入易燃易爆危险品场所  □8. 违反规定使用明火作业",
        "□9. 在具有火灾、爆炸危险的场所吸烟、使用明火  □10. 占用、堵塞、封闭消防车通道",
        "□11. 在门窗上设置影响逃生和灭火救援的障碍物  □12. 其他消防安全违法行为：／",
        "具体问题：",
        "1. 一层东门：安全出口堆放纸箱。违反《中华人民共和国消防法》第二十八条。",
        "   整改要求：清除堆放物。",
        "你单位（场所）应当采取措施，确保消防安全。对消防安全违法行为，将依法予以处罚。",
        "",
        "检查人（签名）：____ 证号：X01",
        "  ____ 证号：X02",
        "晋城市城区消防救援大队（印章）",
        "2026年11月23日",
        "本通知书一式两份，一份交被检查单位（场所），一份存档。",
        "被检查单位（场所）负责人（签名）：____  ____年____月____日",
        "校验码 3F9A-02C7-B1D4",
    ]
    assert form.copy_names == ("存档联", "交被检查单位（场所）联")


def test_number__not_given__has_the_style_of_the_fire_authority() -> None:
    assert "晋城消即字〔____〕第____号" in lines(filled(KIND, fire_source(number=""), **TICKED))


def test_violations__all_that_were_entered_are_ticked() -> None:
    text = lines(filled(KIND, fire_source(), violations="1、4至5，12", other="堆放杂物"))
    assert re.findall(r"☑(\d+)", "\n".join(text)) == ["1", "4", "5", "12"]
    assert any(line.endswith("☑12. 其他消防安全违法行为：堆放杂物") for line in text)
    assert any("发现存在下列第1、4、5、12项" in line for line in text)


def test_violation__other__must_be_told() -> None:
    with pytest.raises(MissingFieldError, match="其他违法行为的内容"):
        filled(KIND, fire_source(), violations="12")


@pytest.mark.parametrize("typed", ["0", "13", "5-4", "占用", "1×"])
def test_violations__the_form_does_not_have__are_refused(typed: str) -> None:
    with pytest.raises(InvalidInputError, match=r"消防安全违法行为.+1 至 12"):
        filled(KIND, fire_source(), violations=typed)


def test_violations__none_entered__is_refused() -> None:
    with pytest.raises(MissingFieldError, match="消防安全违法行为"):
        filled(KIND, fire_source())


def test_refused__nothing_is_due_at_once() -> None:
    with pytest.raises(NothingToOrderError, match="请改用责令限期改正通知书"):
        filled(KIND, fire_source(LIGHTS), **TICKED)


def test_refused__not_inspected() -> None:
    with pytest.raises(NotInspectedError):
        filled(KIND, fire_source(BLOCKED, outcome="closed"), **TICKED)


def test_refused__another_authority_or_one_without_powers() -> None:
    with pytest.raises(WrongIssuerError, match="由消防救援出具"):
        filled(KIND, fire_source(agency=AGENCY), **TICKED)
    with pytest.raises(NoOrderingPowerError, match="议事协调机构"):
        filled(KIND, fire_source(agency=replace(FIRE, kind="coordination")), **TICKED)


def test_blank__has_boxes_and_lines() -> None:
    text = "\n".join(blank_lines(KIND, FIRE))
    assert text.count("□") == 12
    assert "☑" not in text
    assert [line for line in text.splitlines() if line.endswith(". ____")] == ["1. ____", "2. ____", "3. ____"]
