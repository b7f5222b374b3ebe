"""Whatever stands in a field: the document opens, says it as often as it says what is usual, and runs nothing."""

from __future__ import annotations

import re

import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from inspect_tui.documents import build, plain_text, write_word
from inspect_tui.documents.refusal import (
    MissingFieldError,
    NothingReviewedError,
    NothingToOrderError,
    NothingToTransferError,
)
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding
from inspect_tui.text import clean
from tests.documents.filled import KINDS, bare_source, own_authority, usual, usual_agency, with_given
from tests.documents.marked import Mark, filled_with
from tests.documents.opened import elements, opened, parts, squeezed, whole_text, written_parts
from tests.documents.samples import many_findings, with_inspection

HOSTILE = {
    "rare": "𠮷野家䶮记",
    "markup": "[red]不是标记[/red] ]]> <w:p/> <w:p>&amp;&#0;</w:t>",
    "control": "控制\x00\x07\x08\x1b\x7f\x80字符\ufffe\uffff",
    "surrogate": "单独\ud800代理\udfff对",
    "right_to_left": "שלום \u202eعربي\u202c 尾\u200f\u2067",
    "template": "{{ unit }} {% if %} {agency} {0} %s ${x}",
    "formula": "=cmd|' /C calc'!A0 @SUM(1) +1 -1 { DDEAUTO c:\\\\x }",
    "lines": "第一行\n第二行\t制表\r\n第三行\r第四行",
    "combining": "e\u0301\u200d👩\u200d🚒\ufeff",
}
LONG = "长" * 50_000
BEGIN, END = "甲始", "终乙"


def marked(hostile: str) -> Mark:
    return lambda name: f"{BEGIN}{name}：{hostile}{name}{END}"


def names_in(text: str) -> dict[str, int]:
    """Count the marked texts a document shows, by name."""
    found = re.findall(f"{BEGIN}(.*?)：", text)
    return {name: found.count(name) for name in set(found)}


def pieces(name: str, hostile: str) -> list[str]:
    """Return the lines of a marked text as they are to be read, without blanks."""
    lines = (squeezed(line) for line in clean(marked(hostile)(name)).text.splitlines())
    return [line for line in lines if line]


def printed(kind: DocumentKind, hostile: str) -> tuple[bytes, str]:
    content = write_word(build(kind, filled_with(kind, marked(hostile))))
    assert opened(content).paragraphs
    return content, squeezed(whole_text(content))


@pytest.mark.parametrize("hostile", [*HOSTILE.values(), LONG], ids=[*HOSTILE, "50000_characters"])
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text__is_printed_wherever_usual_text_is(kind: DocumentKind, hostile: str) -> None:
    usually = names_in(printed(kind, "")[1])
    _, text = printed(kind, hostile)
    assert len(usually) > 3
    for name, times in usually.items():
        for piece in pieces(name, hostile.replace("|", "") if name == "填evidence" else hostile):
            assert text.count(piece) >= times, (name, piece[:50])


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_text__is_nothing_but_text(kind: DocumentKind) -> None:
    content, _ = printed(kind, "".join(HOSTILE.values()))
    usual_parts = set(parts(write_word(build(kind, usual(kind)))))
    assert set(parts(content)) == usual_parts
    written = written_parts(content)
    fields = {one.text.strip() for tree in written for one in tree.iter(qn("w:instrText"))}
    assert fields <= {"PAGE", "NUMPAGES", "SECTIONPAGES"}
    active = ("w:fldSimple", "w:object", "w:altChunk", "w:hyperlink", "w:control", "w:subDoc")
    assert [tag for tree in written for tag in active if next(tree.iter(qn(tag)), None) is not None] == []
    related = (one for name, tree in elements(content).items() if name.endswith(".rels") for one in tree)
    assert [one.get("Target") for one in related if one.get("TargetMode") == "External"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_three_hundred_findings__each_as_often_as_a_single_one(kind: DocumentKind) -> None:
    def text_of(count: int) -> str:
        told = bare_source(kind, *(own(one, kind) for one in many_findings(count)))
        return squeezed(whole_text(write_word(build(kind, with_given(kind, told)))))

    shown = many_findings(300)
    # Of each three the first is due at once; the fourth of each ten is major.
    few, many = text_of(6), text_of(300)
    for index, finding in enumerate(shown):
        like = [finding.major, finding.deadline]
        twin = next((n for n, one in enumerate(shown[:6]) if [one.major, one.deadline] == like), None)
        if twin is not None:
            assert many.count(f"编号ZX{index:03}的") == few.count(f"编号ZX{twin:03}的")


def own(finding: Finding, kind: DocumentKind) -> Finding:
    return replace(finding, authority="fire" if kind == "lead_transfer" else own_authority(usual_agency(kind)))


REFUSED_WITHOUT_FINDINGS: dict[DocumentKind, type[InspectError]] = {
    "rectification_order": NothingToOrderError,
    "on_site_measures": NothingToOrderError,
    "review_opinion": NothingReviewedError,
    "unit_spot_penalty": MissingFieldError,
    "person_spot_penalty": MissingFieldError,
    "lead_transfer": NothingToTransferError,
    "immediate_correction": NothingToOrderError,
    "deadline_correction": NothingToOrderError,
    "major_fire_hazard": NothingToOrderError,
    "house_notice": NothingToOrderError,
    "house_stop_use": NothingToOrderError,
    "gas_correction": NothingToOrderError,
    "gas_operator_notice": NothingToOrderError,
    "gas_cutoff_notice": MissingFieldError,
    "assignment": NothingToOrderError,
    "supervision_notice": NothingToOrderError,
    "circular": NothingToOrderError,
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_findings__a_document_about_none_or_a_refusal(kind: DocumentKind) -> None:
    told = with_inspection(bare_source(kind), findings={}, looked_at={})
    told = with_given(kind, told)
    if kind in REFUSED_WITHOUT_FINDINGS:
        with pytest.raises(REFUSED_WITHOUT_FINDINGS[kind]):
            build(kind, told)
    else:
        assert opened(write_word(build(kind, told))).paragraphs


def test_finding__beyond_the_ninety_ninth__can_be_chosen() -> None:
    told = bare_source("assignment", *many_findings(300))
    text = plain_text(build("assignment", with_given("assignment", told, {"items": "100、298至300"})))
    assert re.findall(r"^(\d+)\. 第", text, re.MULTILINE) == ["100", "298", "299", "300"]
