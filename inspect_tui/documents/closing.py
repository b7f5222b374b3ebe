"""Close what is left empty, so that nobody can write into an issued document (documents.md 8A, rule 8)."""

from __future__ import annotations

from msgspec.structs import replace

from inspect_tui.documents.form import Appendix, Blank, Block, Cell, FindingLine, Form, Paragraph, Row, Run, Runs, Table

STRUCK = "／"


def closed(form: Form) -> Form:
    """Strike every empty blank that is not for handwriting."""
    return replace(
        form,
        body=tuple(map(_block, form.body)),
        number=_runs(form.number),
        signatures=tuple(map(_paragraph, form.signatures)),
        seal=_runs(form.seal),
        dated=_runs(form.dated),
        copies=_runs(form.copies),
        receipt=tuple(map(_paragraph, form.receipt)),
        imprint=tuple(map(_paragraph, form.imprint)),
        appendices=tuple(map(_appendix, form.appendices)),
    )


def _runs(runs: Runs) -> Runs:
    return tuple(map(_run, runs))


def _run(run: Run) -> Run:
    """Strike a blank that holds nothing, or spaces only; one for the hand is left to it."""
    if not isinstance(run, Blank) or run.text.strip():
        return run
    return replace(run, text="" if run.hand else STRUCK)


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, runs=_runs(paragraph.runs))


def _block(block: Block) -> Block:
    match block:
        case Paragraph():
            return _paragraph(block)
        case FindingLine():
            return replace(block, runs=_runs(block.runs), requirement=_runs(block.requirement))
        case Table():
            return replace(block, rows=tuple(map(_row, block.rows)))
        case _:
            return block


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    return replace(cell, paragraphs=tuple(map(_runs, cell.paragraphs)))


def _appendix(appendix: Appendix) -> Appendix:
    return replace(
        appendix,
        body=tuple(map(_block, appendix.body)),
        signatures=tuple(map(_paragraph, appendix.signatures)),
        dated=_runs(appendix.dated),
    )
