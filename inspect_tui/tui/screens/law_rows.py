"""What the list of instruments shows of each, and of all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.cells import set_cell_size
from textual.content import Content

from inspect_tui.workflow.law import FoundLaw
from inspect_tui.workflow.law_lines import state

_COLOURS = {"已废止": "$text-error", "未施行": "$text-warning"}


def row(found: FoundLaw, today: date) -> Content:
    """Write a line: first what must not be overlooked, in words and in colour."""
    said = state(found.instrument, today)
    unchecked = "" if found.instrument.checked else "待核"
    return Content.assemble(
        (set_cell_size(said, 7), _COLOURS.get(said, "$text-muted")),
        (set_cell_size(unchecked, 5), "$text-warning"),
        Content(found.instrument.title),
        (f"  {found.instrument.number}", "$text-muted"),
    )


def counted(found: Sequence[FoundLaw], today: date) -> str:
    """Say how many there are, and how many must not be relied on without a look."""
    states = [state(one.instrument, today) for one in found]
    unchecked = sum(not one.instrument.checked for one in found)
    counts = {"已废止": states.count("已废止"), "未施行": states.count("未施行"), "待核": unchecked}
    told = "，".join(f"{name} {count} 件" for name, count in counts.items() if count)
    return f"共 {len(states)} 件" + (f"：{told}" if told else "")
