"""The page: its size, its margins, its header and its footers."""

from __future__ import annotations

from inspect_tui.documents.word.skeleton import EVEN_FOOTER, FOOTER, HEADER

_TWIPS = 20


def section(
    *,
    top: float,
    left: float,
    right: float,
    bottom: float,
    header: float,
    footer: float,
    even_pages: bool = False,
    restart: bool = False,
) -> str:
    """Write the properties of an A4 section, its margins in points.

    Args:
        restart: whether its pages count from 1.
    """
    references = f'<w:headerReference w:type="default" r:id="{HEADER}"/>'
    references += f'<w:footerReference w:type="default" r:id="{FOOTER}"/>'
    if even_pages:
        references += f'<w:headerReference w:type="even" r:id="{HEADER}"/>'
        references += f'<w:footerReference w:type="even" r:id="{EVEN_FOOTER}"/>'
    margins = {"top": top, "right": right, "bottom": bottom, "left": left, "header": header, "footer": footer}
    written = " ".join(f'w:{name}="{round(value * _TWIPS)}"' for name, value in margins.items())
    numbering = '<w:pgNumType w:start="1"/>' if restart else ""
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar {written} w:gutter="0"/>{numbering}</w:sectPr>'
    )
