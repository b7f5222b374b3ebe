"""What a file says about itself, and what of python-docx's template no form needs."""

from __future__ import annotations

from datetime import datetime

from docx.document import Document
from docx.opc.rel import Relationships

_UNDATED = datetime(2000, 1, 1)
_UNNEEDED = ("/theme", "/thumbnail", "/customXml", "/stylesWithEffects", "/numbering", "/webSettings")


def clear_properties(document: Document, title: str) -> None:
    """Leave out who wrote the file and when: the paper says what counts."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.title = title
    properties.language = "zh-CN"
    properties.created = properties.modified = _UNDATED
    properties.revision = 1


def drop_leftovers(document: Document) -> None:
    """Drop the parts of the template that name other fonts or carry its maker's picture."""
    for relationships in (
        document.part.rels,
        document.part.package.rels if document.part.package else Relationships(""),
    ):
        for name in [name for name, relation in relationships.items() if relation.reltype.endswith(_UNNEEDED)]:
            del relationships[name]
