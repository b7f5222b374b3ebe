"""Begin a visit: to a unit already known or a new one, with checklists or with the reason there are none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

import msgspec
from stdnum.cn import uscc
from stdnum.exceptions import ValidationError

from inspect_tui.checklist import Edition, FactValue, read_fact
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.change import begin
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES, PinnedChecklist, UnitDetails, Visit, VisitDetails
from inspect_tui.store.room import require_room
from inspect_tui.store.settings import Settings
from inspect_tui.store.workspace import Workspace
from inspect_tui.text import clean_line, half_width


class VisitDraft(VisitDetails, frozen=True, kw_only=True):
    """What an inspector fills in to begin: checklists by id, a unit id for a known unit; now, when no time is given."""

    checklists: tuple[str, ...] = ()
    began_at: datetime | None = None


def begin_inspection(workspace: Workspace, draft: VisitDraft, by: str) -> str:
    """Record the unit and begin the inspection; return its id.

    Raises:
        InvalidInputError: the unit has no name, or there is neither a checklist nor a reason for none.
        NotFoundError: a checklist is not known.
        NotSavedError: too little room is left, or the disk refused.
    """
    workspace.require_writable()
    require_room(workspace.root)
    if not draft.unit.name.strip():
        raise InvalidInputError("请填写被检查单位名称（与营业执照一致）。")
    if not draft.checklists and draft.outcome == "inspected" and not draft.reinspects:
        raise InvalidInputError("请至少选择一张检查表；没有进行检查的，请选择未检查的原因。")
    if draft.checklists and draft.outcome != "inspected":
        raise InvalidInputError(f"“{VISIT_OUTCOME_NAMES[draft.outcome]}”没有进行检查，请不要选择检查表。")
    began_at = draft.began_at or workspace.clock()
    editions = workspace.library.together(draft.checklists)
    refuse_too_early(editions, began_at.date())
    pinned = tuple(pin_edition(workspace, edition) for edition in editions)
    unit_id, unit = record_unit(workspace, draft.unit_id, draft.unit, by)
    fields = msgspec.structs.asdict(draft) | {"unit_id": unit_id, "unit": unit, "checklists": pinned}
    visit = Visit(**fields | {"began_at": began_at})
    inspection_id = workspace.new_id()
    stream = workspace.inspection_stream(inspection_id)
    workspace.record(stream, [begin(visit)], by, visit.began_at if visit.entered_later else None)
    return inspection_id


def pin_edition(workspace: Workspace, edition: Edition) -> PinnedChecklist:
    """Keep a checklist as it stands, for an inspection to go by."""
    checklist = edition.checklist
    return PinnedChecklist(checklist.id, checklist.version, workspace.pin(edition), checklist.title, checklist.sector)


def refuse_too_early(editions: Iterable[Edition], day: date) -> None:
    """Refuse checklists made for later visits: what they cite may not have been in force.

    Raises:
        InvalidInputError: one is for visits after this day.
    """
    for edition in editions:
        since = edition.checklist.since
        if since and day < since:
            raise InvalidInputError(
                f"“{edition.checklist.title}”用于{show_day(since)}起的检查，检查日期是{show_day(day)}，没有开始。"
                "请核对日期，或换用当时的检查表。"
            )


def record_unit(workspace: Workspace, unit_id: str, unit: UnitDetails, by: str) -> tuple[str, UnitDetails]:
    """Record a unit where it is new or was changed; return its id and all that is known of it.

    A name already known is the same unit.
    """
    known = workspace.units()
    unit_id = unit_id or next((key for key, value in known.items() if value.name == unit.name), "")
    if unit_id in known:
        unit = _fill_in(unit, known[unit_id])
    if known.get(unit_id) != unit:
        unit_id = unit_id or workspace.new_id()
        change = Change("unit_recorded", "unit", msgspec.to_builtins(unit))
        workspace.record(workspace.unit_stream(unit_id), [change], by)
    return unit_id, unit


def _fill_in(unit: UnitDetails, known: UnitDetails) -> UnitDetails:
    """Keep what is known of a unit where nothing was entered."""
    return UnitDetails(**msgspec.to_builtins(known) | {k: v for k, v in msgspec.to_builtins(unit).items() if v})


def credit_code_warning(code: str) -> str:
    """Say what is odd about a 统一社会信用代码; empty when nothing is. It is a warning, not a wall."""
    if not code:
        return ""
    try:
        uscc.validate(code)
    except ValidationError:
        return "统一社会信用代码与国家标准的校验规则不符，请与营业执照核对（可以继续）。"
    return ""


def read_facts(workspace: Workspace, pairs: Iterable[str]) -> dict[str, FactValue]:
    """Read facts written as NAME=VALUE.

    Raises:
        InvalidInputError: not of that form, no such fact, or a value it does not take.
    """
    facts: dict[str, FactValue] = {}
    known = workspace.library.facts
    for pair in pairs:
        name, equals, value = half_width(clean_line(pair).text).partition("=")
        if not equals or name not in known:
            raise InvalidInputError(f"不认识的情况“{pair}”，应写成 名称=值，可用的名称：{'、'.join(known)}。")
        facts[name] = read_fact(name, known[name], value)
    return facts


def named_inspectors(settings: Settings, names: Iterable[str]) -> tuple[Inspector, ...]:
    """Return inspectors by name, with the certificate where the settings know them."""
    return tuple(settings.inspector(name) or Inspector(name) for name in dict.fromkeys(names))


def inspectors_of(operator: str, settings: Settings) -> tuple[Inspector, ...]:
    """Return the two inspectors to suggest: the operator and a colleague of the same agency."""
    first = settings.inspector(operator)
    if first is None:
        return ()
    colleagues = [other for other in settings.inspectors if other.agency == first.agency and other != first]
    return (first, *colleagues[:1])


def on_day(day: date, now: datetime) -> datetime:
    """Return a time on a day: now if it is today, its morning otherwise."""
    return now if day == now.date() else datetime.combine(day, time(9), tzinfo=now.tzinfo)


def missing_facts(facts: Mapping[str, FactValue], asked: Iterable[str]) -> list[str]:
    """Return the facts asked for that are not known yet."""
    return [name for name in asked if name not in facts]
