"""The letter holds the findings of one other authority, with the numbers and clauses they have everywhere."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from inspect_tui.documents import Form
from inspect_tui.documents.refusal import MissingFieldError, NothingToTransferError, UnfitEntryError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.record import Finding, Participant
from tests.documents.emergency.filling import blank_text, filled, lines
from tests.documents.samples import ALARM, EXIT, HOSE, TIDIED, source

BRIGADE = Participant("晋城市消防救援支队城区大队", "fire")
MARKET = Participant("晋城市城区市场监督管理局", "market")
BOTTLE = replace(HOSE, id="f-9", item="", description="使用过期气瓶", location="", details="", authority="market")


def letter(*findings: Finding, participants: tuple[Participant, ...] = (BRIGADE,), **given: str) -> Form:
    told = source(*findings, number="晋市应急函〔2026〕5号", participants=participants)
    return filled("lead_transfer", told, **given)


def test_letter__the_whole_wording() -> None:
    assert lines(letter(HOSE, ALARM, EXIT, TIDIED, attachments="现场检查记录\n检查照片2张")) == [
        "晋城市应急管理局",
        "问题线索移送函",
        "晋市应急函〔2026〕5号",
        "",
        "晋城市消防救援支队城区大队：",
        "2026年11月23日，我单位依法对晋城某饭店（地址：晋城市城区泽州路 1 号）进行检查时，"
        "发现下列问题应当由你单位处理。"
        "根据《中华人民共和国安全生产法》第六十九条的规定，现移送你单位：",
        "4. 一层东门：安全出口堆放纸箱。违反《中华人民共和国消防法》第二十八条。",
        "请依法处理，并将处理情况告知我单位。",
        "",
        "附件：1.  现场检查记录",
        "  2.  检查照片2张",
        "",
        "晋城市应急管理局",
        "2026年11月23日",
        "校验码 3F9A-02C7-B1D4",
    ]


def test_attachment__the_only_one__has_no_number() -> None:
    assert "附件：现场检查记录" in lines(letter(EXIT, attachments="现场检查记录"))


@pytest.mark.parametrize(
    ("number", "named"),
    [
        ("（晋市）应急检记〔2026〕3号", "现场检查记录（晋市）应急检记〔2026〕3号"),
        ("晋应急检记〔2026〕3号", "现场检查记录（晋应急检记〔2026〕3号）"),
        ("", "现场检查记录"),
    ],
)
def test_attachment__the_record__is_named_with_one_pair_of_brackets(number: str, named: str) -> None:
    day = date(2026, 11, 23)
    record = Document("d-1", "inspection_record", number, day, sha256="", name="", check_code="", drawn_from="")
    told = source(EXIT, participants=(BRIGADE,))
    issued = replace(told.inspection, documents={record.id: record})
    assert f"附件：{named}" in lines(filled("lead_transfer", replace(told, inspection=issued)))


def test_authority__chosen__gets_its_own_findings_only() -> None:
    text = "\n".join(lines(letter(EXIT, BOTTLE, participants=(BRIGADE, MARKET), authority="market")))
    assert "晋城市城区市场监督管理局：" in text
    assert "使用过期气瓶" in text
    assert EXIT.description not in text


def test_receiver__who_takes_part_as_another_authority__is_refused() -> None:
    with pytest.raises(UnfitEntryError, match="城区大队的类别是“消防救援”，所选问题属于“市场监管”"):
        letter(EXIT, BOTTLE, authority="market", receiver=BRIGADE.name)


def test_receiver__not_among_the_participants__is_entered() -> None:
    assert "某消防救援大队：" in lines(letter(EXIT, participants=(), receiver="某消防救援大队"))
    with pytest.raises(MissingFieldError, match="还没有填写：主送机关"):
        letter(EXIT, participants=())


@pytest.mark.parametrize("findings", [[], [HOSE, TIDIED]])
def test_refused__no_finding_of_another_authority(findings: list[Finding]) -> None:
    with pytest.raises(NothingToTransferError, match="没有属于其他部门的问题"):
        letter(*findings)


@pytest.mark.parametrize("authority", ["market", "emergency"])
def test_refused__no_finding_of_the_chosen_one__names_who_has_some(authority: str) -> None:
    with pytest.raises(NothingToTransferError, match="可以移送的有：消防救援，"):
        letter(HOSE, EXIT, authority=authority)


def test_blank__has_lines_for_findings() -> None:
    text = blank_text("lead_transfer", source(EXIT))
    assert "1. ____\n2. ____\n3. ____" in text
    assert EXIT.description not in text
