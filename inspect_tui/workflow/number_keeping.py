"""Keep the registers of document numbers: reserve blocks for this laptop, void numbers, list what stands there."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from inspect_tui.documents.law import Law
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.life import counts
from inspect_tui.inspection.number import Series, parse_number, tidy_number
from inspect_tui.store.number_blocks import Block, refuse_foreign, reserve
from inspect_tui.store.registers import UNASSIGNED, TakenNumber, find_number, taken_numbers, void
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import Workspace
from inspect_tui.text import clean_line
from inspect_tui.workflow.number_book import read_book, registers_of, series_for
from inspect_tui.workflow.office_law import law_of


class KeptBlock(Struct, frozen=True):
    """A block, how many of its numbers are left, and whether they are this laptop's to give."""

    block: Block
    left: int
    this_device: bool


def reserve_block(
    workspace: Workspace, agency: Agency, kinds: Iterable[DocumentKind], year: int, first: int, last: int, by: str
) -> list[tuple[Series, Block]]:
    """Reserve the same serials in the series of some kinds for this laptop: all of them or none.

    Raises:
        InvalidInputError: a kind or the agency has no numbers, or a block or a number is in the way.
    """
    workspace.require_writable()
    if not 1000 <= year <= 9999:
        raise InvalidInputError("年份请写四位数字，没有预留。")
    book = read_book(workspace)
    series = dict.fromkeys(_series(law_of(workspace), agency, kind) for kind in kinds)
    blocks = [(one, Block(one.register, year, first, last, workspace.device.id)) for one in series]
    changes = [reserve(block, book.blocks, book.taken) for _, block in blocks]
    workspace.record(workspace.register_stream(agency.id), changes, by)
    return blocks


def void_number(workspace: Workspace, typed: str, reason: str, by: str) -> str:
    """Void a number no document uses, also one never given, as that of a spoiled sheet; return it.

    Raises:
        InvalidInputError: a document that counts uses it, it is void, kept for another laptop or none; or no reason.
    """
    workspace.require_writable()
    number, reason = tidy_number(clean_line(typed).text), clean_line(reason).text
    if not number or not reason:
        raise InvalidInputError("请写明要作废的文号和理由，没有改动。")
    book = read_book(workspace)
    taken = find_number(number, book.taken)
    if taken is None:
        _refuse_unreadable(number)
        refuse_foreign(number, book.blocks, book.device)
        taken = TakenNumber(number)
    _refuse_counting(workspace, taken)
    workspace.record(_register_of(workspace, taken), [void(taken, reason)], by)
    return taken.number


def kept_numbers(workspace: Workspace, agency: Agency | None = None, year: int = 0) -> list[TakenNumber]:
    """Return the numbers taken and voided, in their order.

    Args:
        agency: only those of its register.
        year: only those of the year.
    """
    numbers = read_book(workspace, agency).taken.values()
    return sorted((one for one in numbers if not year or _year(one) == year), key=_order)


def kept_blocks(workspace: Workspace, agency: Agency | None = None, year: int = 0) -> list[KeptBlock]:
    """Return the blocks reserved, by series.

    Args:
        agency: only those of its register.
        year: only those of the year.
    """
    book = read_book(workspace)
    blocks = (one for one in read_book(workspace, agency).blocks if not year or one.year == year)
    return [
        KeptBlock(block, block.free(book.shelf(block.register, block.year).taken), block.device == book.device)
        for block in blocks
    ]


def _series(law: Law, agency: Agency, kind: DocumentKind) -> Series:
    series = series_for(law, agency, kind)
    if series is None:
        why = "没有文号" if agency.characters else f"的文号还取不了：“{agency.name}”没有登记文书代字"
        raise InvalidInputError(f"{DOCUMENT_NAMES[kind]}{why}，没有预留。")
    return series


def _refuse_unreadable(number: str) -> None:
    """Refuse a text in no style of numbers: whatever it is, voiding it would void no number."""
    if parse_number(number) is None:
        raise InvalidInputError(f"“{number}”不在登记册里，也不是完整的文号，没有作废。请照文书写全字头、年份和序号。")


def _refuse_counting(workspace: Workspace, taken: TakenNumber) -> None:
    """Refuse to void the number of a document that counts, or might on another laptop."""
    if taken.voided:
        raise InvalidInputError(f"文号 {taken.number} 已经作废（{taken.voided}），没有改动。")
    if not taken.inspection:
        return
    if workspace.find_inspection(taken.inspection) is None:
        raise InvalidInputError(
            f"文号 {taken.number} 属于检查 {taken.inspection}，本机没有这次检查，没有作废。请在有它的电脑上作废文书。"
        )
    documents = workspace.casework(workspace.inspection_stream(taken.inspection)).inspection.documents
    if (document := documents.get(taken.document)) and counts(document):
        raise InvalidInputError(
            f"文号 {taken.number} 由检查 {taken.inspection} 的{DOCUMENT_NAMES[document.kind]}使用，没有作废。"
            "请作废那份文书，文号随之作废。"
        )


def _register_of(workspace: Workspace, taken: TakenNumber) -> Stream:
    """Return the register a number stands in; for one never given that of the agency whose series it fits."""
    for stream in workspace.register_streams():
        if taken.number in taken_numbers(stream.events):
            return stream
    parsed, law = parse_number(taken.number), law_of(workspace)
    own = (one.id for one in workspace.settings.agencies if parsed and parsed.register in registers_of(law, one))
    return workspace.register_stream(next(own, UNASSIGNED))


def _year(taken: TakenNumber) -> int:
    parsed = parse_number(taken.number)
    return parsed.year if parsed else 0


def _order(taken: TakenNumber) -> tuple[bool, str, int, int, str]:
    """Put numbers in their series and years, and those in no style last."""
    parsed = parse_number(taken.number)
    if parsed is None:
        return True, "", 0, 0, taken.number
    return False, parsed.register, parsed.year, parsed.serial, taken.number
