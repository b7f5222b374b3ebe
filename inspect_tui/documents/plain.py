"""A form as plain text, for previews and searches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inspect_tui.documents.form import (
    SAMPLE_MARK,
    Appendix,
    Block,
    Cell,
    FindingLine,
    Form,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    flat,
)


def plain_text(form: Form) -> str:
    """Write a form as plain text, from top to bottom."""
    return "\n".join(_lines(form))


def body_lines(form: Form) -> Iterator[str]:
    """Write the text of a form, and of what is appended to it, without head and signatures."""
    yield from _block_lines(form.body)
    for appendix in form.appendices:
        yield from _block_lines(appendix.body)


def _lines(form: Form) -> Iterator[str]:
    if form.sample:
        yield SAMPLE_MARK
    yield from filter(None, (form.letterhead, form.title, flat(form.number)))
    yield ""
    yield from _block_lines(form.body)
    yield ""
    yield from _block_lines(form.signatures)
    yield from (flat(runs) for runs in (form.seal, form.dated, form.copies) if runs)
    yield from _block_lines((*form.receipt, *form.imprint))
    for appendix in form.appendices:
        yield from _appendix_lines(appendix)
    if form.check_code:
        yield f"校验码 {form.check_code}"


def _appendix_lines(appendix: Appendix) -> Iterator[str]:
    yield from ("", appendix.title)
    yield from _block_lines((*appendix.body, *appendix.signatures))
    if appendix.dated:
        yield flat(appendix.dated)


def _block_lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case FindingLine():
                yield f"{block.number}. {flat(block.runs)}"
                if block.requirement:
                    yield f"   {flat(block.requirement)}"
            case Paragraph():
                yield flat(block.runs)
            case Table():
                yield from (" | ".join(_cells(row.cells)) for row in block.rows)
            case Picture():
                yield f"[照片 {block.name}]"
            case PageBreak():
                yield ""


def _cells(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        yield " ".join(flat(runs) for runs in cell.paragraphs)
