"""Fonts, named for every script: python-docx alone leaves Chinese to the theme (documents.md 7.1, 8)."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.text.font import CT_RPr
from docx.text.run import Run

BODY_FONT = "仿宋"
TITLE_FONT = "华文中宋"
_TITLES = frozenset({"Form Head", "Form Title", "Paper Title"})
_SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


def font_of(style: str) -> str:
    """Return the font of a style."""
    return TITLE_FONT if style in _TITLES else BODY_FONT


def set_run_font(run: Run, font: str) -> None:
    """Name the font of a run; quotation marks and digits follow the Chinese text."""
    set_fonts(run._element.get_or_add_rPr(), font)


def set_fonts(properties: CT_RPr, font: str) -> None:
    """Name a font for all scripts, in place of what was named before."""
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    fonts.set(qn("w:hint"), "eastAsia")
    for script in _SCRIPTS:
        fonts.set(qn(script), font)
