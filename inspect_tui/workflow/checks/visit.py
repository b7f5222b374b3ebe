"""The visit is recorded in whole: its end, its items, and nothing on which devices disagree."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.document_kind import RECORDS
from inspect_tui.inspection.worksheet import outcome_of
from inspect_tui.workflow.checks.check import Check, Level
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.checks.places import place_text


def settled(examined: Examined) -> Iterator[Check]:
    """Stop while records of several devices disagree: nobody knows what the paper should say."""
    for conflict in examined.work.inspection.conflicts:
        place = _place_of(conflict.subject)
        where = place_text(examined.work, place)
        message = f"{where}在几台电脑上有 {len(conflict.heads)} 个不同的记录，核对后才能出具文书。"
        yield Check("settled", "stop", message, place)


def _place_of(subject: str) -> str:
    """Return where what stands on a subject is entered."""
    group, slash, name = subject.partition("/")
    groups = {"answer": "item", "finding": "finding", "review": "finding", "looked_at": "review"}
    if group in groups:
        return f"{groups[group]}{slash}{name}"
    return "conclusion" if group == "conclusion" else "visit"


def ended(examined: Examined) -> Iterator[Check]:
    """Ask for the end of the visit in its record, remind of it elsewhere (2.4: 检查时间至)."""
    inspected = examined.visit.outcome == "inspected"
    if inspected and examined.after_visit and examined.work.inspection.conclusion is None:
        level: Level = "ask" if examined.kind in RECORDS else "note"
        yield Check("ended", level, "还没有填写检查的结束时间。", "conclusion")


def all_answered(examined: Examined) -> Iterator[Check]:
    """Remind of items nobody has answered."""
    if not examined.after_visit:
        return
    case = examined.work.case
    left = [item for item in case.items if outcome_of(case.inspection.answers, item) == "unanswered"]
    if left:
        yield Check("all-answered", "note", f"检查表里还有 {len(left)} 项未检查。", f"item/{left[0]}")


VISIT = (settled, ended, all_answered)
