"""What all documents of one look share: made by python-docx once, filled as often as is wanted."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from inspect_tui.documents.form import Picture
from inspect_tui.documents.word.look import Look
from inspect_tui.documents.word.package import pack, unpack
from inspect_tui.documents.word.parts import APP, FONT_TABLE, HEAD, NAMESPACES, PICTURE_TYPE, settings
from inspect_tui.documents.word.picture import part_name
from inspect_tui.documents.word.properties import clear_properties, drop_leftovers
from inspect_tui.documents.word.styles import define_styles

HEADER, FOOTER, EVEN_FOOTER = "header", "footer", "evenFooter"
_BODY = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_PICTURE_TYPES = '<Default Extension="{0}" ContentType="image/{0}"/>'


class Skeleton(NamedTuple):
    """The parts of a document but what it says; header and footers are the relationships of those names."""

    parts: Mapping[str, bytes]

    def filled(self, body: str, holders: Mapping[str, str], pictures: list[Picture]) -> bytes:
        """Return the file.

        Args:
            body: the content of the document, its last section included.
            holders: the content of the header and the footers, by the names above.
        """
        parts = dict(self.parts)
        parts[_BODY] = f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>".encode()
        for name, content in holders.items():
            element = "hdr" if name == HEADER else "ftr"
            parts[f"word/{name}.xml"] = f"{HEAD}<w:{element} {NAMESPACES}>{content}</w:{element}>".encode()
        if pictures:
            parts |= {f"word/{part_name(number, one)}": one.content for number, one in enumerate(pictures, 1)}
            parts[_RELATIONS] = _with_pictures(parts[_RELATIONS], pictures)
        return pack(parts)


def make_skeleton(title: str, looks: Mapping[str, Look], line_spacing: float, *, even_pages: bool) -> Skeleton:
    """Make the parts that all documents of a title and a look share."""
    document = Document()
    drop_leftovers(document)
    clear_properties(document, title)
    define_styles(document, line_spacing, looks)
    for name in (HEADER, FOOTER, *((EVEN_FOOTER,) if even_pages else ())):
        _add_holder(document, name)
    raw = BytesIO()
    document.save(raw)
    parts = unpack(raw.getvalue())
    fixed = {
        "word/settings.xml": settings(even_pages=even_pages),
        "word/fontTable.xml": FONT_TABLE,
        "docProps/app.xml": APP,
        _TYPES: _with_picture_types(parts[_TYPES].decode()),
    }
    return Skeleton(parts | {name: text.encode() for name, text in fixed.items()})


def _add_holder(document: WordDocument, name: str) -> None:
    """Add an empty header or footer, as the relationship of its name."""
    header = name == HEADER
    content = CONTENT_TYPE.WML_HEADER if header else CONTENT_TYPE.WML_FOOTER
    part = Part(PackURI(f"/word/{name}.xml"), content, b"", document.part.package)
    kind = RELATIONSHIP_TYPE.HEADER if header else RELATIONSHIP_TYPE.FOOTER
    document.part.rels.add_relationship(kind, part, name)


def _with_picture_types(types: str) -> str:
    missing = [_PICTURE_TYPES.format(one) for one in ("jpeg", "png") if f'Extension="{one}"' not in types]
    return types.replace("<Default ", f"{''.join(missing)}<Default ", 1)


def _with_pictures(relations: bytes, pictures: list[Picture]) -> bytes:
    added = "".join(
        f'<Relationship Id="picture{number}" Type="{PICTURE_TYPE}" Target="{part_name(number, one)}"/>'
        for number, one in enumerate(pictures, 1)
    )
    return relations.replace(b"</Relationships>", f"{added}</Relationships>".encode())
