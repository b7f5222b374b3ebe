"""Fonts, named for every script: python-docx alone leaves Chinese to the theme (documents.md 7.1, 8)."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.oxml.text.font import CT_RPr

BODY_FONT = "仿宋"
TITLE_FONT = "华文中宋"
HEADING_FONT = "黑体"
SUBHEADING_FONT = "楷体"
OFFICIAL_TITLE_FONT = "方正小标宋简体"
PAGE_FONT = "宋体"
SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")


def set_fonts(properties: CT_RPr, font: str) -> None:
    """Name a font for all scripts, in place of what was named before."""
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    fonts.set(qn("w:hint"), "eastAsia")
    for script in SCRIPTS:
        fonts.set(qn(script), font)
