"""A row of the home list: everything said in a few characters, so that it fits into 80 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.content import Content

from inspect_tui.inspection.document_kind import KINDS, STEP_NAMES
from inspect_tui.store.index import Filters
from inspect_tui.store.inspections import Summary
from inspect_tui.text import shorten
from inspect_tui.workflow.filter_words import filter_parts

# Each width has a space at its end.
COLUMNS = (("日期", 11), ("领域", 9), ("进度", 8), ("问题", 7), ("文书", 11), ("状态", 7))
if TYPE_CHECKING:
    from inspect_tui.search import Hit

SECTORS = {
    "gas": "燃气",
    "hazchem": "危化",
    "self_built": "自建",
    "venue_fire": "消防",
    "common": "通用",
    "other": "其他",
}
OUTCOMES = {
    "closed": "关门",
    "nobody_there": "无人",
    "refused": "拒检",
    "out_of_business": "停业",
    "name_differs": "名不符",
}
_FIELDS = {"unit": "单位", "number": "文号、日期", "address": "地址", "finding": "问题", "item": "检查项"}
# How much of a text is shown before what was found in it.
_BEFORE = 12


def cells(row: Summary) -> tuple[str, ...]:
    """Return a row: unit first, then the columns."""
    day = row.began_at[2:10] + ("补" if row.entered_later else "")
    names = [name for sector, name in SECTORS.items() if sector in row.sectors]
    sectors = "复查" if row.reinspects else "".join(names if len(names) < 3 else (name[0] for name in names))
    findings = f"{row.findings}" + (f" 重{row.majors}" if row.majors else "")
    progress = f"{row.answered}/{row.total}" if row.total else "-"
    return shorten(row.unit, 200), day, sectors, progress, findings, documents_text(row), state_name(row)


def documents_text(row: Summary) -> str:
    """Say what is missing next about the paper: 责改缺送达, 2份缺签收; once nothing is, name the kinds."""
    for step, name in STEP_NAMES.items():
        if lacking := [KINDS[one.document].short for one in row.open_steps if one.step == step]:
            return f"{lacking[0] if len(lacking) == 1 else f'{len(lacking)}份'}缺{name[:2]}"
    return "".join(facts.short for kind, facts in KINDS.items() if kind in row.documents) or "-"


def fitted(text: str, width: int) -> Text:
    """Cut a text so that a space is left at the end of its column."""
    cell = Text(text, no_wrap=True)
    # No character is wider than two cells: most texts need not be measured.
    if 2 * len(text) >= width:
        cell.truncate(width - 1)
    return cell


def state_name(row: Summary) -> str:
    """Say in a word how far an inspection is."""
    if row.conflicts:
        return "待核对"
    if row.closed:
        return "已销号"
    return OUTCOMES.get(row.outcome) or ("已结束" if row.concluded else "进行中")


def hit_line(hit: Hit | None) -> Content:
    """Show where a search hit, with what was found in bold."""
    if hit is None:
        return Content("")
    start = max(0, hit.start - _BEFORE)
    before, found, after = hit.text[start : hit.start], hit.text[hit.start : hit.end], hit.text[hit.end :]
    cut = "…" if start else ""
    return Content.assemble(f"{_FIELDS[hit.field]}　{cut}{before}", (found, "bold $text-accent"), after)


def told(filters: Filters) -> str:
    """Say what is filtered; empty when nothing is."""
    return "、".join(filter_parts(filters))
