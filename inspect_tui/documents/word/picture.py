"""Pictures in the line of text."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from inspect_tui.documents.form import Picture
from inspect_tui.text import clean_line

_EMU_PER_MM = 36000
EXTENSIONS = {"image/jpeg": "jpeg", "image/png": "png"}
_MAIN = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def part_name(number: int, picture: Picture) -> str:
    """Name the part that holds a picture."""
    return f"media/picture{number}.{EXTENSIONS[picture.media_type]}"


def drawing(number: int, picture: Picture) -> str:
    """Write the run that shows a picture; its part is the relationship `picture<number>`."""
    width, height = round(picture.width * _EMU_PER_MM), round(picture.height * _EMU_PER_MM)
    name = quoteattr(clean_line(picture.name).text or f"{number}")
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name={name}/><a:graphic {_MAIN}><a:graphicData uri="{_PICTURE}">'
        f'<pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr id="{number}" name={name}/>'
        "<pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
