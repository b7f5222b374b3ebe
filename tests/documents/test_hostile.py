"""Whatever stands in a field: the document opens, says it as often as it says what is usual, and runs nothing."""

from __future__ import annotations

import re
from functools import cache

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from inspect_tui.documents import build, write_word
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.text import clean
from tests.documents.filled import KINDS, usual
from tests.documents.generated_findings import ANY_CHARACTER
from tests.documents.marked import Mark, filled_with
from tests.documents.opened import elements, opened, parts, squeezed, whole_text, written_parts

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


@cache
def usual_names(kind: DocumentKind) -> dict[str, int]:
    """Count the marked texts a document shows, by name."""
    found = re.findall(f"{BEGIN}(.*?)：", printed(kind, "")[1])
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
    usually = usual_names(kind)
    _, text = printed(kind, hostile)
    assert len(usually) > 3
    for name, times in usually.items():
        for piece in pieces(name, hostile.replace("|", "") if name == "填evidence" else hostile):
            assert text.count(piece) >= times, (name, piece[:50])


@settings(max_examples=300)
@given(kind=st.sampled_from(KINDS), text=st.text(ANY_CHARACTER, max_size=30))
def test_generated__any_text__is_printed_wherever_usual_text_is(kind: DocumentKind, text: str) -> None:
    # Texts are cleaned when they are entered; several underscores are a blank.
    hostile = clean(text).text.replace("_", "").replace("＿", "")
    _, whole = printed(kind, hostile)
    for name, times in usual_names(kind).items():
        for piece in pieces(name, re.sub("[|｜\t]", "", hostile) if name == "填evidence" else hostile):
            assert whole.count(piece) >= times


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
