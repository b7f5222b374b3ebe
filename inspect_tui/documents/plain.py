"""A form as plain text, for previews and searches."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.form import HEAD, SAMPLE_MARK, Block, FindingLine, Form, flat


def plain_text(form: Form) -> str:
    """Write a form as plain text, from top to bottom."""
    return "\n".join(_lines(form))


def _lines(form: Form) -> Iterator[str]:
    if form.sample:
        yield SAMPLE_MARK
    yield from (HEAD, form.title, flat(form.number), "")
    for block in form.body:
        yield from _block_lines(block)
    yield ""
    yield from (flat(paragraph.runs) for paragraph in form.signatures)
    yield from (flat(runs) for runs in (form.seal, form.dated, form.copies) if runs)
    if form.check_code:
        yield f"校验码 {form.check_code}"


def _block_lines(block: Block) -> Iterator[str]:
    if isinstance(block, FindingLine):
        yield f"{block.number}. {flat(block.runs)}"
        if block.requirement:
            yield f"   {flat(block.requirement)}"
    else:
        yield flat(block.runs)
