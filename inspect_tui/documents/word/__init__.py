"""Forms written for Word: the one place that knows of .docx files."""

from __future__ import annotations

from inspect_tui.documents.form import Form


def write_word(form: Form) -> bytes:
    """Write a form as a Word document; the same form makes the same bytes."""
    from inspect_tui.documents.word.writer import document_bytes  # python-docx takes 94 ms to import

    return document_bytes(form)
