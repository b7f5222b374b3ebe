"""What moving an inspection to newer checklists would change, in words; the same on the screen and in a listing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inspect_tui.checklist import FactValue, Item, item_applies
from inspect_tui.checklist.difference import FieldChange
from inspect_tui.inspection.record import OUTCOME_NAMES
from inspect_tui.workflow.moving import Move, NewerEdition, Touched
from inspect_tui.workflow.work import OpenInspection


def move_lines(work: OpenInspection, moves: Iterable[Move]) -> Iterator[str]:
    """Yield what each checklist gains, changes and loses; what was answered stands beside it."""
    for number, move in enumerate(moves):
        if number:
            yield ""
        yield moved_text(move.newer)
        if not (move.added or move.changed or move.removed or move.law):
            yield "检查项都没有变，只有检查表的说明有更新。"
        yield from _added(move.added, work.inspection.visit.facts)
        yield from _touched("改动", move.changed)
        yield from _touched("删去", move.removed)
        yield from _law(move.law)
        if move.asked:
            questions = "；".join(fact.question for fact in move.asked)
            yield f"新增情况：{questions}。可在检查信息里填写；不填时相关项都列出。"


def consequences(work: OpenInspection) -> str:
    """Say what stays, and what of an inspection that was ended or issued upon follows."""
    parts = ["已有的结果、备注、问题和证据都保留，有改动的项请复核。"]
    if work.inspection.conclusion:
        parts.append("这次检查已结束，新增的项会成为未检查。")
    if work.inspection.documents:
        parts.append("已出具文书，换了以后会标为“已与记录不一致”。")
    return "".join(parts)


def moved_text(newer: NewerEdition) -> str:
    """Name a checklist with its version before and after."""
    before, after = newer.pinned.version, newer.new.checklist.version
    versions = f"第 {before} 版换成第 {after} 版" if before != after else f"第 {after} 版，内容有更新"
    return f"《{newer.new.checklist.title}》{versions}"


def _added(items: tuple[Item, ...], facts: dict[str, FactValue]) -> Iterator[str]:
    if items:
        yield f"【新增 {len(items)} 项】"
    for item in items:
        yield f"{item.id}　{item.text}" + ("" if item_applies(item, facts) else "（按已填的情况不用查）")


def _touched(heading: str, items: tuple[Touched, ...]) -> Iterator[str]:
    if items:
        yield f"【{heading} {len(items)} 项】"
    for one in items:
        found = f"，问题 {one.findings} 条" if one.findings else ""
        yield f"{one.item.id}　{one.item.text}　已记：{OUTCOME_NAMES[one.answer.outcome]}{found}"
        yield from map(_field, one.fields)


def _law(changes: tuple[FieldChange, ...]) -> Iterator[str]:
    if changes:
        yield f"【法规标准有更新 {len(changes)} 部】"
    yield from map(_field, changes)


def _field(change: FieldChange) -> str:
    return f"　　{change.name}：{change.old or '没有'} → {change.new or '没有'}"
