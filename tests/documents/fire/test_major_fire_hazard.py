"""重大火灾隐患整改通知书: only what was determined to be major."""

from __future__ import annotations

import pytest

from inspect_tui.documents.refusal import NothingToOrderError
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.blank_lines import blank_lines
from tests.documents.emergency.filling import filled, lines
from tests.documents.fire.samples import FIRE, FOREIGN, LIGHTS, fire_source

KIND: DocumentKind = "major_fire_hazard"


def test_notice__usual__the_whole_wording() -> None:
    form = filled(KIND, fire_source(number="晋城消重字〔2026〕第0001号"))
    assert lines(form) == [
        "晋城市城区消防救援大队",
        "重大火灾隐患整改通知书",
        "晋城消重字〔2026〕第0001号",
        "",
        "晋城某饭店：",
        "经消防监督检查，你单位存在下列重大火灾隐患，现责令你单位予以整改消除：",
        "3. 地下一层：自动喷水灭火系统不能正常运行。违反《中华人民共和国消防法》第二十八条。属于重大隐患"
        "，判定依据：《重大火灾隐患判定规则》（GB 35181-2025）第6章。",
        "   整改要求：恢复系统正常运行。",
        "火灾隐患消除前，你单位应当采取确保消防安全、防止火灾发生的措施。",
        "",
        "晋城市城区消防救援大队（印章）",
        "2026年11月23日",
        "本通知书一式两份，一份交被检查单位（场所），一份存档。",
        "被检查单位（场所）负责人（签名）：____  ____年____月____日",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_deadline__stands_there_only_where_the_local_form_has_it() -> None:
    assert "整改期限：2026年12月15日前。" in lines(filled(KIND, fire_source(), deadline="2026-12-15"))
    with pytest.raises(InvalidInputError, match="整改期限"):
        filled(KIND, fire_source(), deadline="很快")


def test_refused__nothing_is_major() -> None:
    with pytest.raises(NothingToOrderError, match="没有判定为重大的火灾隐患"):
        filled(KIND, fire_source(LIGHTS, FOREIGN))


def test_blank__holds_nothing_of_the_unit() -> None:
    text = "\n".join(blank_lines(KIND, FIRE))
    assert "3. ____" in text
