"""What is said of an instrument: whether it is in force, all that is known of it, and the items that cite it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter

from inspect_tui.checklist import Instrument
from inspect_tui.workflow.law import CitingItem, FoundLaw, LawBook, Role

ROLE_NAMES: dict[Role, str] = {"citations": "依据", "major": "判定", "suggests_major": "提示", "penalty": "罚则"}


def state(instrument: Instrument, day: date) -> str:
    """Say in three characters that an instrument must not be relied on without a look; empty while it is in force."""
    if instrument.repealed and instrument.repealed <= day:
        return "已废止"
    if instrument.effective and instrument.effective > day:
        return "未施行"
    if instrument.repealed:
        return "将废止"
    return "" if instrument.effective else "无日期"


def status(instrument: Instrument, day: date) -> str:
    """Say whether an instrument is in force on a day, as far as its dates are known."""
    return {
        "已废止": f"已废止（{instrument.repealed} 起）",
        "未施行": f"尚未施行（{instrument.effective} 起施行）",
        "将废止": f"现行（{instrument.repealed} 起废止）",
        "无日期": "施行日期未核",
    }.get(state(instrument, day), "现行")


def law_lines(found: FoundLaw, book: LawBook, day: date, most: int | None = None) -> Iterator[str]:
    """Yield all that is known of an instrument, and the items that cite it, or the first of them, list by list."""
    yield from _known_lines(found, book, day)
    yield f"引用它的检查项　{len(found.items)} 项"
    counts = Counter(one.checklist for one in found.items)
    for title, items in groupby(found.items[:most], attrgetter("checklist")):
        yield ""
        yield f"【{title}】{counts[title]} 项"
        for one in items:
            yield one.item.text
            yield "  " + "　".join((*_role_texts(one), one.item.id))


def _known_lines(found: FoundLaw, book: LawBook, day: date) -> Iterator[str]:
    law = found.instrument
    yield f"《{law.title}》" + _unchecked(law.checked)
    yield f"状态　{status(law, day)}"
    yield f"文号　{law.number or '未核'}"
    yield f"机关　{law.issuer or '未核'}"
    yield f"日期　公布 {law.issued or '未核'}　施行 {law.effective or '未核'}"
    if successor := book.instruments.get(law.replaced_by):
        yield f"由它接替　《{successor.title}》{successor.number}"
    if law.determines:
        yield "用途　重大隐患判定标准"
    if law.note:
        yield f"注意　{law.note}"
    if law.forbidden:
        yield f"不得引用　{'、'.join(law.forbidden)}"
    yield f"编号　{found.id}"


def _role_texts(citing: CitingItem) -> Iterator[str]:
    """Yield what an item cites in each role."""
    for role, name in ROLE_NAMES.items():
        articles = [one.article + _unchecked(one.checked) for one in citing.cited if one.role == role]
        if articles:
            yield f"{name} {'、'.join(articles)}"


def _unchecked(checked: bool) -> str:
    return "" if checked else " [待核]"
