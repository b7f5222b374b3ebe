"""Move a begun inspection to newer versions of its checklists: a look at what changes, then a correction of the visit.

Answers and findings are events of their own and stay as they are.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import msgspec

from inspect_tui.checklist import Edition, Fact, Item
from inspect_tui.checklist.difference import FieldChange, compare
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import Answer, PinnedChecklist
from inspect_tui.workflow.beginning import pin_edition
from inspect_tui.workflow.work import OpenInspection


class NewerEdition(NamedTuple):
    """A checklist as the inspection pinned it, and as the library has it now."""

    pinned: PinnedChecklist
    old: Edition
    new: Edition


class Touched(NamedTuple):
    """An item that changes or goes, what was answered on it, and how many findings it has."""

    item: Item
    answer: Answer
    findings: int
    fields: tuple[FieldChange, ...] = ()


class Move(NamedTuple):
    """What moving one checklist would change."""

    newer: NewerEdition
    added: tuple[Item, ...]
    changed: tuple[Touched, ...]
    removed: tuple[Touched, ...]
    law: tuple[FieldChange, ...]
    asked: tuple[Fact, ...]


def newer_editions(work: OpenInspection) -> list[NewerEdition]:
    """Return the pinned checklists of which there is a later version, or another content of the same one.

    A version that is only for visits after this one is left out: what it cites may not have been in force.
    """
    known = work.workspace.library.editions
    pairs = zip(work.inspection.visit.checklists, work.case.editions, strict=True)
    found = [NewerEdition(pinned, old, known[pinned.id]) for pinned, old in pairs if pinned.id in known]
    return [one for one in found if _is_newer(one.old, one.new) and _is_for(work, one.new)]


def _is_newer(old: Edition, new: Edition) -> bool:
    before, now = old.checklist.version, new.checklist.version
    return now > before or (now == before and new != old)


def _is_for(work: OpenInspection, edition: Edition) -> bool:
    since = edition.checklist.since
    return since is None or since <= work.inspection.visit.began_at.date()


def preview(work: OpenInspection, newer: NewerEdition) -> Move:
    """Say what moving a checklist would change; nothing is recorded."""
    difference = compare(newer.old, newer.new)
    told = newer.old.facts.keys() | work.inspection.visit.facts.keys()
    return Move(
        newer=newer,
        added=difference.added,
        changed=tuple(_touched(work, one.item, one.fields) for one in difference.changed),
        removed=tuple(_touched(work, item) for item in difference.removed),
        law=difference.law,
        asked=tuple(fact for name, fact in newer.new.facts.items() if name not in told),
    )


def _touched(work: OpenInspection, item: Item, fields: tuple[FieldChange, ...] = ()) -> Touched:
    answer = work.inspection.answers.get(item.id, Answer("unanswered"))
    findings = sum(finding.item == item.id for finding in work.inspection.findings.values())
    return Touched(item, answer, findings, fields)


def choose_newer(work: OpenInspection, checklist_ids: Collection[str]) -> list[NewerEdition]:
    """Return the newer editions of some checklists, of all where none is named.

    Raises:
        InvalidInputError: one of them is not of this inspection, or has no newer edition for its day.
    """
    newer = newer_editions(work)
    pinned = [one.id for one in work.inspection.visit.checklists]
    for name in checklist_ids:
        if name not in pinned:
            raise InvalidInputError(f"这次检查没有用检查表“{name}”，没有改动。用的是：{'、'.join(pinned) or '没有'}。")
        if name not in {one.pinned.id for one in newer}:
            day = show_day(work.inspection.visit.began_at.date())
            raise InvalidInputError(f"检查表“{name}”没有适用于{day}检查的新版本，没有改动。")
    return [one for one in newer if not checklist_ids or one.pinned.id in checklist_ids]


def move(work: OpenInspection, by: str, checklist_ids: Collection[str] = ()) -> list[NewerEdition]:
    """Pin the newer editions of some checklists, of all where none is named; return what was moved.

    Raises:
        InvalidInputError: a checklist cannot be moved, or records of the visit disagree.
        NotSavedError: the disk refused.
    """
    work.workspace.require_writable()
    if any(conflict.subject == "visit" for conflict in work.inspection.conflicts):
        raise InvalidInputError("检查信息有几个不同的记录待核对，没有换检查表。请先核对。")
    chosen = choose_newer(work, checklist_ids)
    moved = {one.pinned.id: pin_edition(work.workspace, one.new) for one in chosen}
    visit = work.inspection.visit
    checklists = tuple(moved.get(pinned.id, pinned) for pinned in visit.checklists)
    work.change_visit(msgspec.structs.replace(visit, checklists=checklists), by)
    return chosen
