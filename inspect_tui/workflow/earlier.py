"""What was answered before the checklists were moved or a fact was corrected, with the words of the item then."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from inspect_tui.checklist import Edition
from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.off_sheet import off_sheet
from inspect_tui.inspection.record import OUTCOME_NAMES, Answer, Visit

if TYPE_CHECKING:
    from inspect_tui.workflow.work import OpenInspection


class EarlierAnswer(NamedTuple):
    """An answer to an item that is not asked any more; `removed` where no checklist of the inspection has it."""

    item: str
    text: str
    answer: Answer
    removed: bool


def earlier_answers(work: OpenInspection) -> list[EarlierAnswer]:
    """Return the answers to items that are not asked any more."""
    left = off_sheet(work.case.sections, work.inspection.answers)
    gone = [item for item in left if work.case.item(item) is None]
    texts = _texts(work, gone) if gone else {}
    return [
        EarlierAnswer(item, texts.get(item, "") if item in gone else _text(work, item), answer, item in gone)
        for item, answer in left.items()
    ]


def earlier_lines(work: OpenInspection) -> Iterator[str]:
    """Yield these answers line by line, those to removed items first; nothing where there are none."""
    earlier = earlier_answers(work)
    for removed, heading in ((True, "已不在检查表中"), (False, "现在不用检查")):
        group = [one for one in earlier if one.removed == removed]
        if group:
            yield ""
            yield f"【{heading} {len(group)} 项】原来的结果仍在记录里，不计入上面的结果"
            yield from map(_line, group)


def _line(one: EarlierAnswer) -> str:
    parts = [OUTCOME_NAMES[one.answer.outcome], one.item, one.text, one.answer.note and f"备注：{one.answer.note}"]
    return "　".join(part for part in parts if part)


def _text(work: OpenInspection, item: str) -> str:
    known = work.case.item(item)
    return known.item.text if known else ""


def _texts(work: OpenInspection, items: list[str]) -> dict[str, str]:
    """Return the texts of items as the editions pinned earlier have them, the latest first."""
    texts: dict[str, str] = {}
    for edition in _earlier_editions(work):
        for item in items:
            if item in edition.items:
                texts.setdefault(item, edition.items[item].text)
    return texts


def _earlier_editions(work: OpenInspection) -> Iterator[Edition]:
    """Yield the editions the inspection ever pinned, the latest first; one that is damaged is only left out here."""
    visits = [msgspec.convert(event.body, Visit) for event in work.stream.events if event.subject == "visit"]
    for digest in dict.fromkeys(pinned.sha256 for visit in reversed(visits) for pinned in visit.checklists):
        try:
            yield Edition.from_content(work.workspace.blobs.get(digest))
        except (DamagedFileError, msgspec.MsgspecError):
            continue  # the answer is told of by the id of its item; doctor names what the visit still needs
