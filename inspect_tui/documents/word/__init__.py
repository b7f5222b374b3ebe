"""Forms written for Word: the one place that knows of .docx files."""

from __future__ import annotations

from inspect_tui.documents.form import Form
from inspect_tui.documents.paper import PaperForm


def write_word(form: Form) -> bytes:
    """Write a form as a Word document; the same form makes the same bytes."""
    from inspect_tui.documents.word.writer import document_bytes  # python-docx takes 94 ms to import

    return document_bytes(form)


def write_paper(form: PaperForm) -> bytes:
    """Write a paper form as a Word document; the same form makes the same bytes."""
    from inspect_tui.documents.word.paper import paper_bytes

    return paper_bytes(form)


def read_text(content: bytes) -> str:
    """Return all words of a Word document, headers and footers included.

    Raises:
        ValueError: it is none.
    """
    from inspect_tui.documents.word.reading import text_of

    return text_of(content)
