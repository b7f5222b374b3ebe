"""Fill a paper form: checklists to tick without a laptop, or the lists of an inspection as they were answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import count, groupby
from operator import itemgetter
from typing import NamedTuple

from inspect_tui.checklist import Edition
from inspect_tui.documents.form import Blank, Runs, words
from inspect_tui.documents.paper import PaperForm, PaperList, PaperRow, PaperSection
from inspect_tui.documents.paper_row import Numbered, finding_text, item_row, remarks
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs, day_text, listed
from inspect_tui.inspection.record import Answer, Finding
from inspect_tui.inspection.worksheet import WorkItem, WorkSection, worksheet

PAPER_TITLE = "安全检查表"
PAPER_WIDTH = 496
"""How long a line of the paper is, in points: 175 mm."""
_INSPECTORS = 2
_FREE_ROWS = 3
_OUTSIDE = "检查表以外的问题"
_EARLIER = "现在不在应查项中的结果"
_LATER = "纸上填写的，带回后补录：开始新检查，填检查当天的时间，勾选“补录”。"
_NO_DOCUMENT = "按检查记录打印，不是执法文书。纸上另外填写的，带回后补录到这次检查。"


class Earlier(NamedTuple):
    """An answer to an item that is not asked any more, with the text of the item."""

    item: str
    text: str
    answer: Answer


def empty_form(
    editions: Iterable[Edition], day: date, *, dated: bool = False, how: bool = False, sample: bool = False
) -> PaperForm:
    """Return a form to fill by hand; what several lists ask the same stands once, as it does on the screen.

    Args:
        day: the clauses in force on this day are printed.
        dated: whether the form is for a visit on this day.
        how: with how to check each item.
    """
    lists = _lists(worksheet(editions, {}), lambda number, work: item_row(number, work, day, how=how))
    free = PaperSection("", (PaperRow(),) * _FREE_ROWS)
    return PaperForm(
        title=PAPER_TITLE,
        subject="、".join(one.title for one in lists),
        head=tuple(_head("", "", day if dated else None, ())),
        lists=(*lists, PaperList(_OUTSIDE, (free,))),
        signatures=tuple(_signatures()),
        notes=(_law_note(day), _LATER),
        sample=sample,
    )


def answered_form(source: Source, earlier: Iterable[Earlier] = (), *, how: bool = False) -> PaperForm:
    """Return the lists of an inspection with what was ticked and found, findings outside them included.

    Args:
        earlier: answers to items that are not asked any more.
    """
    visit, answers = source.visit, source.inspection.answers
    day = visit.began_at.date()
    found = _by_item(source.numbered)

    def row(number: int, work: WorkItem) -> PaperRow:
        return item_row(number, work, day, answers.get(work.item.id), _of(found, work), how=how)

    lists = _lists(source.sections, row)
    return PaperForm(
        title=PAPER_TITLE,
        subject=source.unit.name,
        head=tuple(_head(source.unit.name, source.unit.address, day, [one.name for one in visit.inspectors])),
        lists=(*lists, *_outside(source, found, list(earlier))),
        signatures=tuple(_signatures()),
        notes=(_law_note(day), _NO_DOCUMENT),
        sample=source.sample,
    )


def _lists(sections: Iterable[WorkSection], row: Callable[[int, WorkItem], PaperRow]) -> tuple[PaperList, ...]:
    """Write sections list by list; the items of a list are numbered through."""
    lists = []
    for _, group in groupby(sections, key=lambda section: section.items[0].edition.digest):
        numbers, held = count(1), list(group)
        written = [PaperSection(one.title, tuple(row(next(numbers), work) for work in one.items)) for one in held]
        checklist = held[0].items[0].edition.checklist
        lists.append(PaperList(f"{checklist.title}（第{checklist.version}版）", tuple(written)))
    return tuple(lists)


def _by_item(numbered: Numbered) -> dict[str, Numbered]:
    found: dict[str, Numbered] = {}
    for number, finding in numbered:
        found.setdefault(finding.item, []).append((number, finding))
    return found


def _of(found: Mapping[str, Numbered], work: WorkItem) -> Numbered:
    """Return the findings of an item and of what other lists ask the same."""
    return [entry for one in (work, *work.twins) for entry in found.get(one.item.id, [])]


def _outside(source: Source, found: Mapping[str, Numbered], earlier: list[Earlier]) -> Iterator[PaperList]:
    """Write the findings outside the lists, and what was answered on items that are not asked any more."""
    asked = {one.item.id for section in source.sections for work in section.items for one in (work, *work.twins)}
    told = asked | {one.item for one in earlier}
    loose = [entry for item, entries in found.items() if item not in told for entry in entries]
    if loose:
        yield _untitled(_OUTSIDE, (_loose_row(number, finding) for number, finding in sorted(loose, key=itemgetter(0))))
    if earlier:
        yield _untitled(_EARLIER, (_earlier_row(one, found) for one in earlier))


def _untitled(title: str, rows: Iterable[PaperRow]) -> PaperList:
    return PaperList(title, (PaperSection("", tuple(rows)),))


def _earlier_row(earlier: Earlier, found: Mapping[str, Numbered]) -> PaperRow:
    written = remarks(earlier.answer, found.get(earlier.item, []))
    return PaperRow("", earlier.text or earlier.item, outcome=earlier.answer.outcome, remarks=written)


def _loose_row(number: int, finding: Finding) -> PaperRow:
    basis = finding.basis.strip() + ("" if finding.basis_checked else " [待核]")
    return PaperRow(
        "", finding_text(finding), basis=(basis,) * bool(basis), outcome="noncompliant", remarks=f"问题{number}"
    )


def _head(unit: str, address: str, day: date | None, inspectors: Iterable[str]) -> Iterator[Runs]:
    yield words("被检查单位：", Blank(unit, to=PAPER_WIDTH))
    yield words("地址：", Blank(address, to=PAPER_WIDTH))
    names = listed(inspectors, at_least=_INSPECTORS, width=8)
    yield words("检查日期：", *day_runs(day), "　　检查人员：", *names)


def _signatures() -> Iterator[Runs]:
    yield words("检查人员（签名）：", Blank(to=250), " ", Blank(to=PAPER_WIDTH))
    yield words("被检查单位现场负责人（签名）：", Blank(to=330), " ", *day_runs(None))


def _law_note(day: date) -> str:
    return f"依据是{day_text(day)}有效的条款；标“待核”的还没有核对原文。"
