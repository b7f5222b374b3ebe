"""The styles of a form, with the sizes measured on the printed ones (documents.md 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from inspect_tui.documents.form import Layout
from inspect_tui.documents.word.fonts import BODY_FONT, font_of, set_fonts

STYLE_OF: dict[Layout, str] = {
    "row": "Form Row",
    "body": "Form Body",
    "requirement": "Form Requirement",
    "signature": "Form Signature",
}
_BODY_SIZE = 10.5
_INDENT = 21
_OVERHANG = -13
"""The horizontal lines are 441 points long, the text 415."""
_KEPT = frozenset({"Normal", "Default Paragraph Font"})
# Not justified: lines before a long number or blank would be torn apart, and differently so by each program.
_LEFT, _CENTER = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


class Look(NamedTuple):
    """How the paragraphs of a style look, in points; a border is (side, kind, eighths of a point).

    `line` is how far its lines are apart, where that is not as in the rest of the form.
    """

    size: float = _BODY_SIZE
    line: float = 0
    align: WD_ALIGN_PARAGRAPH = _LEFT
    first_line: float = 0
    left: float = 0
    right: float = 0
    before: float = 0
    after: float = 0
    keep_with_next: bool = False
    border: tuple[str, str, int] | None = None


_LOOKS: dict[str, Look] = {
    "Form Head": Look(
        size=18, align=_CENTER, left=_OVERHANG, right=_OVERHANG, border=("bottom", "double", 8), keep_with_next=True
    ),
    "Form Title": Look(size=18, align=_CENTER, before=8, keep_with_next=True),
    "Form Number": Look(size=15, align=_CENTER, before=6, after=6, keep_with_next=True),
    "Form Row": Look(),
    "Form Body": Look(first_line=_INDENT),
    "Form Requirement": Look(first_line=_INDENT),
    "Form Signature": Look(keep_with_next=True),
    "Form Seal": Look(align=_CENTER, left=207.5, before=12, keep_with_next=True),
    "Form Date": Look(align=_CENTER, left=207.5),
    "Form Copies": Look(first_line=-_OVERHANG, left=_OVERHANG, right=_OVERHANG, border=("top", "single", 12)),
    "Header": Look(align=_CENTER),
    "Footer": Look(),
}


def define_styles(document: Document, line_spacing: float, looks: Mapping[str, Look] = _LOOKS) -> None:
    """Replace the template's styles by those of a form, whose lines are `line_spacing` points apart."""
    for style in list(document.styles):
        if style.name not in _KEPT:
            style.delete()
    _set_defaults(document)
    set_fonts(_paragraph_style(document, "Normal").element.get_or_add_rPr(), BODY_FONT)
    for name, look in looks.items():
        _define(_paragraph_style(document, name), look, look.line or line_spacing)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    known = name in document.styles
    style = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    return style


def _define(style: ParagraphStyle, look: Look, line_spacing: float) -> None:
    style.font.size = Pt(look.size)
    set_fonts(style.element.get_or_add_rPr(), font_of(style.name or ""))
    spacing = style.paragraph_format
    spacing.alignment, spacing.keep_with_next = look.align, look.keep_with_next
    spacing.widow_control = False  # else a finding of three lines leaves a gap at the foot of the page
    spacing.left_indent, spacing.right_indent = Pt(look.left), Pt(look.right)
    spacing.first_line_indent = Pt(look.first_line)
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    spacing.line_spacing = Pt(line_spacing)
    # Titles may be larger than a line; only the body's lines are exact.
    exact = look.size <= _BODY_SIZE
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY if exact else WD_LINE_SPACING.AT_LEAST
    if look.border:
        _add_border(style, *look.border)


def _add_border(style: ParagraphStyle, side: str, kind: str, eighths: int) -> None:
    borders, border = OxmlElement("w:pBdr"), OxmlElement(f"w:{side}")
    for name, value in (("val", kind), ("sz", str(eighths)), ("space", "1"), ("color", "auto")):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    following = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
    style.element.get_or_add_pPr().insert_element_before(borders, *following)


def _set_defaults(document: Document) -> None:
    """Fix what applies where no style says otherwise: fonts, language, no space between paragraphs."""
    styles = document.styles.element
    styles.remove(styles.find(qn("w:latentStyles")))  # a quarter of the file, for styles no form uses
    defaults = styles.find(qn("w:docDefaults"))
    properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    set_fonts(properties, BODY_FONT)
    for size in ("w:sz", "w:szCs"):
        properties.find(qn(size)).set(qn("w:val"), "21")
    properties.find(qn("w:lang")).set(qn("w:eastAsia"), "zh-CN")
    spacing = defaults.find(f"{qn('w:pPrDefault')}/{qn('w:pPr')}/{qn('w:spacing')}")
    for name in list(spacing.attrib):
        del spacing.attrib[name]
    for name in ("before", "after"):
        spacing.set(qn(f"w:{name}"), "0")
