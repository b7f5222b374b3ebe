"""The commands that show inspections."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from inspect_tui.as_data import as_data
from inspect_tui.cli.console import put, put_json, put_table, say
from inspect_tui.cli.filtering import SectorOption, SinceOption, StateOption, UntilOption
from inspect_tui.cli.options import InspectionArgument, JsonOption, WorkspaceOption, one_line
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES
from inspect_tui.inspection.record import OUTCOME_NAMES
from inspect_tui.inspection.worksheet import outcome_of
from inspect_tui.store.index import EVERYTHING, VISIBLE_ROWS, Filters, Listing
from inspect_tui.store.inspections import Summary
from inspect_tui.text import shorten
from inspect_tui.workflow.choosing import choose_inspection, inspection_ids, short_ids
from inspect_tui.workflow.exhibit_lines import EXHIBIT_NAMES, Shown, all_exhibits
from inspect_tui.workflow.life_lines import life_text
from inspect_tui.workflow.summary import summary_lines
from inspect_tui.workflow.telling import date_text, documents_text, progress_text, sectors_text, state_text
from inspect_tui.workflow.work import OpenInspection

_LONGEST_NAME = 60
_LONGEST_HIT = 30
_HEADINGS = ("编号", "日期", "单位", "行业", "进度", "状态", "问题", "重大", "文书")


def list_inspections(
    context: typer.Context,
    search: Annotated[
        str,
        typer.Option(
            "--search",
            metavar="文字",
            parser=one_line,
            help="单位、地址、日期、文号、问题、检查项里有这些字的；也可用拼音、首字母，如 rq 找燃气。",
        ),
    ] = "",
    sector: SectorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    state: StateOption = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="只列有问题逾期未改的。")] = False,
    unsynced: Annotated[bool, typer.Option("--unsynced", help="只列还没有全部同步的。")] = False,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """列出检查，最近的在前；有 --search 的，最相符的在前。"""
    with context.obj.reading() as opened:
        today = opened.clock().date()
        filters = Filters(sector or "", since, until, state, today if overdue else None, unsynced)
        listing = opened.index.listing(search, filters, sys.maxsize if json else VISIBLE_ROWS)
        for damaged in listing.damaged:
            say(f"{damaged.path}：{damaged.problem}。其他检查不受影响；可用 doctor 命令查看。")
        if json:
            put_json([as_data(row) | _hit_data(listing, row) for row in listing.rows])
        elif listing.rows:
            _put_listing(listing, short_ids(inspection_ids(opened)))
        elif search or filters != EVERYTHING or not listing.damaged:
            say(_nothing(search, filters))


def _nothing(search: str, filters: Filters) -> str:
    if filters != EVERYTHING:
        return "没有符合这些条件的检查。"
    return f"没有符合“{search}”的检查。" if search else "还没有检查。用 begin 命令开始一次。"


def _put_listing(listing: Listing, short: dict[str, str]) -> None:
    terminal = sys.stdout.isatty()
    headings = (*_HEADINGS, "命中") if listing.hits else _HEADINGS
    rows = (
        _row(row, short.get(row.id, row.id) if terminal else row.id) + _hit_cell(listing, row) for row in listing.rows
    )
    put_table(headings, rows)
    if listing.matching > len(listing.rows):
        say(f"共 {listing.matching} 次，只列出 {len(listing.rows)} 次；可用 --search 和筛选缩小范围。")


def _hit_cell(listing: Listing, row: Summary) -> tuple[str, ...]:
    """Return what the search hit, with a little of what stands around it."""
    hit = listing.hits.get(row.id)
    return (shorten(hit.text[max(0, hit.start - 8) :], _LONGEST_HIT),) if hit else ()


def _hit_data(listing: Listing, row: Summary) -> dict[str, object]:
    hit = listing.hits.get(row.id)
    return {"hit": hit._asdict()} if hit else {}


def _row(row: Summary, name: str) -> tuple[str, ...]:
    return (
        name,
        date_text(row),
        shorten(row.unit, _LONGEST_NAME),
        sectors_text(row),
        progress_text(row),
        state_text(row),
        str(row.findings or ""),
        str(row.majors or ""),
        documents_text(row),
    )


def show(
    context: typer.Context,
    inspection: InspectionArgument,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """显示一次检查：各项结果、问题、文书、证据。"""
    with context.obj.reading() as opened:
        work = OpenInspection(opened, choose_inspection(opened, inspection))
        if json:
            put_json(work.as_json())
            return
        for line in _lines(work):
            put(line)


def _lines(work: OpenInspection) -> Iterator[str]:
    yield f"编号　{work.inspection.id}"
    yield from summary_lines(work, on_screen=False)
    for section in work.case.sections:
        yield ""
        yield f"【{section.title}】{section.checklist}"
        yield from (_item_line(work, item.item.id, item.item.text) for item in section.items)
    if work.inspection.documents:
        yield ""
        yield "【文书】"
    for document in work.inspection.documents.values():
        yield _document_line(work, document)
    for group in all_exhibits(work):
        yield ""
        yield f"【{group.heading}】"
        yield from map(_exhibit_line, group.exhibits)


def _item_line(work: OpenInspection, item: str, text: str) -> str:
    answers = work.inspection.answers
    note = answers[item].note if item in answers else ""
    return f"{OUTCOME_NAMES[outcome_of(answers, item)]}　{item}　{text}" + (f"　备注：{note}" if note else "")


def _document_line(work: OpenInspection, document: Document) -> str:
    parts = [DOCUMENT_NAMES[document.kind], document.number or "文号留空", document.issued_on.isoformat()]
    parts.append(f"校验码 {document.check_code}")
    parts.append(life_text(work, document))
    return "　".join(parts)


def _exhibit_line(shown: Shown) -> str:
    parts = (EXHIBIT_NAMES[shown.kind], shown.name, shown.facts, " ".join(shown.words.split()), shown.id)
    return "　".join(part for part in parts if part)


COMMANDS = {"list": list_inspections, "show": show}
