"""The styles of a document, in place of those of python-docx's template."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from inspect_tui.documents.word.fonts import BODY_FONT, set_fonts
from inspect_tui.documents.word.look import Border, Look
from inspect_tui.documents.word.markup import style_id

_KEPT = frozenset({"Normal", "Default Paragraph Font"})
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:autoSpaceDE", "w:autoSpaceDN", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")
_LARGEST_EXACT = 16
_TIGHTER = "-5"
"""In twentieths of a point: 28 characters of 16 points are 448, a line is 442.2 (documents.md 4.2)."""


def define_styles(document: Document, line_spacing: float, looks: Mapping[str, Look]) -> None:
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
    style.element.styleId = style_id(name)  # python-docx makes "footer" of "Footer"
    return style


def _define(style: ParagraphStyle, look: Look, line_spacing: float) -> None:
    style.font.size = Pt(look.size)
    if look.color:
        style.font.color.rgb = RGBColor.from_string(look.color)
    set_fonts(style.element.get_or_add_rPr(), look.font)
    spacing = style.paragraph_format
    spacing.alignment, spacing.keep_with_next = look.align, look.keep_with_next
    spacing.widow_control = False  # else a finding of three lines leaves a gap at the foot of the page
    spacing.left_indent, spacing.right_indent = Pt(look.left), Pt(look.right)
    spacing.first_line_indent = Pt(look.first_line)
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    spacing.line_spacing = Pt(line_spacing)
    # Titles may be larger than a line; only the body's lines are exact.
    exact = not look.grows and look.size <= _LARGEST_EXACT and look.size < line_spacing
    spacing.line_spacing_rule = WD_LINE_SPACING.EXACTLY if exact else WD_LINE_SPACING.AT_LEAST
    if look.tight:
        _tighten(style)
    if look.border:
        _add_border(style, look.border)


def _tighten(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    for name in ("autoSpaceDE", "autoSpaceDN"):
        switch = OxmlElement(f"w:{name}")
        switch.set(qn("w:val"), "0")
        properties.insert_element_before(switch, *_AFTER_BORDERS[_AFTER_BORDERS.index(f"w:{name}") + 1 :])
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), _TIGHTER)
    style.element.get_or_add_rPr().insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs")


def _add_border(style: ParagraphStyle, line: Border) -> None:
    borders, border = OxmlElement("w:pBdr"), OxmlElement(f"w:{line.side}")
    values = (("val", line.kind), ("sz", str(line.eighths)), ("space", str(line.space)), ("color", line.color))
    for name, value in values:
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    style.element.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)


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
