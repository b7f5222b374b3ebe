"""A case already filed goes to whoever is competent for it."""

from __future__ import annotations

import pytest

from inspect_tui.documents import Form
from inspect_tui.documents.refusal import MissingFieldError, UnfitEntryError
from tests.documents.emergency.filling import blank_text, filled, lines
from tests.documents.samples import source

GIVEN = {
    "receiver": "晋城市公安局城区分局",
    "filed_on": "2026-11-20",
    "case": "晋城某饭店涉嫌非法经营",
    "found": "当事人的行为涉嫌构成犯罪",
    "basis": "《中华人民共和国行政处罚法》第二十七条第一款",
    "materials": "现场检查记录、询问笔录",
    "material_count": "2",
    "page_count": "12",
}


def transfer(**given: str) -> Form:
    return filled("case_transfer", source(number="（晋市）应急移〔2026〕1号"), **GIVEN | given)


def test_transfer__the_whole_wording() -> None:
    assert lines(transfer()) == [
        "安全生产行政执法文书",
        "案件移送书",
        "（晋市）应急移〔2026〕1号",
        "",
        "晋城市公安局城区分局：",
        "本行政机关于2026年11月20日对晋城某饭店涉嫌非法经营一案立案调查，因在调查中发现当事人的行为涉嫌构成犯罪，"
        "故此案已超出本行政机关管辖范围，根据《中华人民共和国行政处罚法》第二十七条第一款的规定，"
        "移送你单位对该案件进一步审理，依法追究责任。",
        "附该案件有关材料：现场检查记录、询问笔录共2份12页。",
        "",
        "晋城市应急管理局（印章）",
        "2026年11月23日",
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被移送单位。",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_materials__none__are_struck() -> None:
    form = transfer(materials="", material_count="", page_count="")
    assert "附该案件有关材料：／共／份／页。" in lines(form)


def test_case__filed_after_the_transfer__is_refused() -> None:
    with pytest.raises(UnfitEntryError, match="立案日期2026年11月24日晚于文书日期"):
        transfer(filed_on="2026-11-24")


@pytest.mark.parametrize("name", ["receiver", "filed_on", "case", "found", "basis"])
def test_field__without_which_it_means_nothing__is_asked_for(name: str) -> None:
    with pytest.raises(MissingFieldError):
        transfer(**{name: ""})


def test_blank__is_for_handwriting() -> None:
    assert "本行政机关于____年____月____日对____一案立案调查" in blank_text("case_transfer", source())
