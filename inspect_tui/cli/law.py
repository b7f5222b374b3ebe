"""The command that finds the law and the items citing it."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import typer

from inspect_tui.as_data import as_data
from inspect_tui.cli.console import put, put_json, say
from inspect_tui.cli.options import JsonOption, WorkspaceOption, day, one_line
from inspect_tui.errors import NotFoundError
from inspect_tui.workflow.law import FoundLaw, LawBook
from inspect_tui.workflow.law_lines import law_lines, status
from inspect_tui.workflow.opening import load_checklists


def law(
    context: typer.Context,
    text: Annotated[
        list[str],
        typer.Argument(metavar="文字", parser=one_line, help="名称、文号、机关里的字，可用拼音；可加条号。"),
    ],
    on: Annotated[
        date | None, typer.Option("--date", metavar="日期", parser=day, help="看这一天是否有效；不写时为今天。")
    ] = None,
    json: JsonOption = False,
    workspace: WorkspaceOption = None,
) -> None:
    """查法规标准：题名、文号、日期、是否现行，以及引用它的检查项。"""
    library = load_checklists(context.obj.locations)
    for problem in library.problems:
        say(str(problem))
    book = LawBook(library)
    found = book.find(" ".join(text))
    if not found:
        raise NotFoundError(f"没有找到“{' '.join(text)}”。法规库里只有检查表用到的法规标准。")
    today = on or date.today()
    if json:
        put_json([_as_data(one, today) for one in found])
        return
    for number, one in enumerate(found):
        for line in ([""] if number else []) + list(law_lines(one, book, today)):
            put(line)


def _as_data(found: FoundLaw, today: date) -> dict[str, Any]:
    items = [
        {
            "id": one.item.id,
            "text": one.item.text,
            "checklist": one.checklist,
            "cited": [cited._asdict() for cited in one.cited],
        }
        for one in found.items
    ]
    return {"id": found.id, **as_data(found.instrument), "status": status(found.instrument, today), "items": items}


COMMANDS = {"law": law}
