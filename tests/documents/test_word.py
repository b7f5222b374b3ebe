"""The Word file: fonts, page, fields and bytes as the measured forms have them (documents.md 7)."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from msgspec.structs import replace

from inspect_tui.documents import Source, build, write_word
from inspect_tui.documents.form import FindingLine, FrameName, Paragraph, flat
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.filled import KINDS, bare_source, usual_form, with_given
from tests.documents.samples import HOSE, many_findings, source, usual_source

MARGINS: dict[FrameName, tuple[float, float]] = {
    "enforcement": (31.75, 31.75),
    "fire": (28, 26),
    "small fire": (28, 26),
    "notice": (28, 26),
    "official": (28, 26),
}
FONTS = {"仿宋", "华文中宋", "黑体", "楷体", "方正小标宋简体", "宋体"}


def written(kind: DocumentKind, given: Source | None = None) -> bytes:
    return write_word(build(kind, given or usual_source()))


def opened(kind: DocumentKind, given: Source | None = None) -> Any:
    return Document(BytesIO(written(kind, given)))


def usually(kind: DocumentKind) -> Any:
    return Document(BytesIO(write_word(usual_form(kind))))


def parts(content: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def body_text(document: Any) -> list[str]:
    return [paragraph.text.strip() for paragraph in document.paragraphs]


def footer_text(document: Any) -> list[str]:
    return [paragraph.text.strip() for paragraph in document.sections[0].footer.paragraphs]


def test_properties__name_the_kind_and_nobody() -> None:
    properties = opened("rectification_order").core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.title, properties.language) == ("责令限期整改指令书", "zh-CN")
    assert properties.created == properties.modified


@pytest.mark.parametrize("kind", KINDS)
def test_page__is_a4_with_measured_margins(kind: DocumentKind) -> None:
    left, right = MARGINS[usual_form(kind).frame]
    for section in usually(kind).sections:
        assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
        assert abs(section.left_margin - Mm(left)) < Pt(0.1)
        assert abs(section.right_margin - Mm(right)) < Pt(0.1)


@pytest.mark.parametrize("kind", KINDS)
def test_styles__name_one_font_for_all_scripts(kind: DocumentKind) -> None:
    for style in usually(kind).styles:
        fonts = style.element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        if style.name != "Default Paragraph Font":
            assert fonts.get(qn("w:eastAsia")) in FONTS
            assert fonts.get(qn("w:ascii")) == fonts.get(qn("w:hAnsi")) == fonts.get(qn("w:eastAsia"))


def test_fonts__stand_in_for_one_another() -> None:
    table = parts(written("rectification_order"))["word/fontTable.xml"]
    assert '<w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312,FangSong' in table
    assert '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong' in table
    assert '<w:font w:name="华文中宋"><w:altName w:val="STZhongsong' in table


@pytest.mark.parametrize(("kind", "spacing"), [("inspection_record", 23.4), ("rectification_order", 24)])
def test_styles__have_the_measured_sizes(kind: DocumentKind, spacing: float) -> None:
    styles = opened(kind).styles
    body = styles["Form Body"]
    assert body.font.size == Pt(10.5)
    assert body.paragraph_format.first_line_indent == Pt(21)
    assert abs(body.paragraph_format.line_spacing - Pt(spacing)) < Pt(0.1)
    assert [styles[name].font.size.pt for name in ("Form Head", "Form Title", "Form Number")] == [18, 18, 15]
    assert 'w:bottom w:val="double"' in styles["Form Head"].element.xml
    assert 'w:top w:val="single" w:sz="12"' in styles["Form Copies"].element.xml


def test_order__stands_in_the_file_as_in_the_form() -> None:
    form = build("rectification_order", usual_source())
    text = body_text(Document(BytesIO(write_word(form))))
    assert text[:3] == ["安全生产行政执法文书", "责令限期整改指令书", "（晋市）应急责改〔2026〕12号"]
    for block in form.body:
        assert isinstance(block, FindingLine | Paragraph)
        number = f"{block.number}. " if isinstance(block, FindingLine) else ""
        assert sum(line.startswith(number + flat(block.runs)) for line in text) == 1
    assert text[-2:] == ["晋城市应急管理局（印章）", "2026年11月23日"]


def test_order__signature_lines_are_underlined_tabs() -> None:
    lines = [line for line in opened("rectification_order").paragraphs if "（签名）" in line.text]
    assert [line.text.partition("：")[0] for line in lines] == [
        "安全生产监管行政执法人员（签名）",
        "被检查单位负责人（签名）",
    ]
    for line in lines:
        assert any(run.font.underline and run.text == "\t" for run in line.runs)
        assert len(line.paragraph_format.tab_stops) >= 1


def test_blanks__hold_no_underscores() -> None:
    text = parts(written("rectification_order", source(replace(HOSE, description="于____到期"), agency=None)))
    assert "_" not in "".join(body_text(Document(BytesIO(written("rectification_order", source(HOSE, agency=None))))))
    assert "____" not in text["word/document.xml"]


@pytest.mark.parametrize("layout", [{"attachments": "照片"}, {"attachments": "照片\n清单"}])
def test_enclosure__its_further_lines_begin_below_its_name(layout: dict[str, str]) -> None:
    document: Any = Document(
        BytesIO(write_word(build("circular", with_given("circular", bare_source("circular"), layout))))
    )
    [first, *_] = [one for one in document.paragraphs if one.text.startswith("附件：")]
    indents = first.style.paragraph_format
    assert indents.left_indent + indents.first_line_indent == Pt(32)
    assert indents.left_indent == (first.paragraph_format.tab_stops[0].position if "\t" in first.text else Pt(80))


def test_footer__of_the_order__copies_code_and_pages() -> None:
    assert footer_text(opened("rectification_order")) == [
        "本文书一式两份：一份由晋城市应急管理局备案，一份交被检查单位。",
        "校验码 3F9A-02C7-B1D4\t共 1 页  第 1 页",
    ]


def test_footer__of_the_record__is_signed_on_every_page() -> None:
    document = opened("inspection_record")
    assert [line.replace("\t", "") for line in footer_text(document)] == [
        "检查人员（签名）：",
        "被检查单位现场负责人（签名）：",
        "2026年11月23日",
        "校验码 3F9A-02C7-B1D4共 1 页  第 1 页",
    ]
    assert not any("（签名）" in line or "一式两份" in line or "印章" in line for line in body_text(document))
    assert not document.sections[0].different_first_page_header_footer


@pytest.mark.parametrize("kind", KINDS)
def test_footer__counts_pages_by_fields_where_the_form_has_numbers(kind: DocumentKind) -> None:
    form, footer = usual_form(kind), usually(kind).sections[0].footer._element
    # Of two copies in one file nobody knows how many pages each has.
    counted = ["PAGE"] if form.frame == "official" or form.receipt else ["NUMPAGES", "PAGE"]
    fields = counted if form.paged else []
    assert [field.text.strip() for field in footer.iter(qn("w:instrText"))] == fields
    marks = [mark.get(qn("w:fldCharType")) for mark in footer.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"] * len(fields)


def test_findings__may_flow_over_pages() -> None:
    document = opened("rectification_order", source(*many_findings(3)))
    lines = [paragraph for paragraph in document.paragraphs if "点位：" in paragraph.text]
    assert len(lines) == 3
    assert not any(line.paragraph_format.keep_together or line.paragraph_format.keep_with_next for line in lines)
    assert not any(line.style.paragraph_format.keep_together for line in lines)
