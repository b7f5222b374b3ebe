"""A form laid out as a Word document, from top to bottom (documents.md 7)."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument

from inspect_tui.documents.form import HEAD, Block, FindingLine, Form, Text
from inspect_tui.documents.word.package import rewrite
from inspect_tui.documents.word.page import set_page
from inspect_tui.documents.word.paragraphs import add_paragraph
from inspect_tui.documents.word.properties import clear_properties, drop_leftovers
from inspect_tui.documents.word.styles import STYLE_OF, define_styles


def document_bytes(form: Form) -> bytes:
    """Write a form as a Word document."""
    document = Document()
    drop_leftovers(document)
    clear_properties(document, form.title)
    define_styles(document, form.line_spacing)
    set_page(document, form)
    _add_content(document, form)
    raw = BytesIO()
    document.save(raw)
    return rewrite(raw.getvalue())


def _add_content(document: WordDocument, form: Form) -> None:
    add_paragraph(document, "Form Head", (Text(HEAD),))
    add_paragraph(document, "Form Title", (Text(form.title),))
    add_paragraph(document, "Form Number", form.number)
    for block in form.body:
        _add_block(document, block)
    if form.signatures_on_every_page:
        return
    for paragraph in form.signatures:
        add_paragraph(document, STYLE_OF[paragraph.layout], paragraph.runs)
    if form.seal:
        add_paragraph(document, "Form Seal", form.seal)
    add_paragraph(document, "Form Date", form.dated)


def _add_block(document: WordDocument, block: Block) -> None:
    if isinstance(block, FindingLine):
        number = Text(f"{block.number}. ")
        add_paragraph(document, STYLE_OF["body"], (number, *block.runs), keep_with_next=False)
        if block.requirement:
            add_paragraph(document, STYLE_OF["requirement"], block.requirement)
    else:
        add_paragraph(document, STYLE_OF[block.layout], block.runs, keep_with_next=block.keep_with_next)
