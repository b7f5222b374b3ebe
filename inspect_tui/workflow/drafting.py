"""Read the form of a visit into what is recorded, and back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from inspect_tui.checklist import Fact, FactValue, read_fact
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.moment import show_moment
from inspect_tui.inspection.record import Participant, UnitDetails, Visit
from inspect_tui.text import half_width
from inspect_tui.workflow.beginning import VisitDraft

PARTICIPANTS = 2
"""How many other departments the form has room for."""

Values = Mapping[str, str | bool]
_TAKEN_AS_THEY_ARE = (
    "agency",
    "place",
    "campaign",
    "task_source",
    "approval_number",
    "visit_code",
    "certificates_shown",
    "recusal_told",
    "outcome_note",
    "entered_later",
)


def read_draft(
    values: Values, unit_id: str, checklists: tuple[str, ...], facts: Mapping[str, Fact], began_at: datetime
) -> VisitDraft:
    """Read the form of a new visit.

    Args:
        values: by field name: unit.*, fact.*, inspector1, certificate1, participant1, authority1 …
        facts: those that were asked.

    Raises:
        InvalidInputError: a fact has a value it does not take, or a participant no authority.
    """
    outcome = str(values["outcome"] or "inspected")
    fields = _read(values, facts) | {
        "unit_id": unit_id,
        "checklists": checklists if outcome == "inspected" else (),
        "began_at": began_at,
        "outcome": outcome,
    }
    return VisitDraft(**fields)


def read_visit(values: Values, visit: Visit, facts: Mapping[str, Fact], began_at: datetime) -> Visit:
    """Read the form of a visit that is corrected; unit, checklists and outcome stay what they are.

    Raises:
        InvalidInputError: a fact has a value it does not take, or a participant no authority.
    """
    fields = _read(values, facts) | {"began_at": began_at}
    # What the form has no room for is kept.
    others = {"inspectors": visit.inspectors[2:], "participants": visit.participants[PARTICIPANTS:]}
    fields |= {name: fields[name] + kept for name, kept in others.items()}
    return msgspec.structs.replace(visit, **fields)


def visit_values(visit: Visit) -> dict[str, str | bool]:
    """Return what the form of a visit shows, by field name."""
    values: dict[str, str | bool] = {name: getattr(visit, name) for name in _TAKEN_AS_THEY_ARE}
    values |= {f"unit.{name}": value for name, value in msgspec.structs.asdict(visit.unit).items()}
    values |= {f"fact.{name}": _shown(value) for name, value in visit.facts.items()}
    for number, inspector in enumerate(visit.inspectors[:2], 1):
        values |= {f"inspector{number}": inspector.name, f"certificate{number}": inspector.certificate}
    for number, participant in enumerate(visit.participants[:PARTICIPANTS], 1):
        values |= {f"participant{number}": participant.name, f"authority{number}": participant.authority}
    return values | {"began_at": show_moment(visit.began_at), "outcome": visit.outcome}


def _read(values: Values, facts: Mapping[str, Fact]) -> dict[str, Any]:
    told = _named(values, "fact.")
    return {
        "unit": _unit(_named(values, "unit.", empty=True)),
        "facts": {name: read_fact(name, facts[name], told[name]) for name in facts if name in told},
        "inspectors": _inspectors(values),
        "participants": _participants(values),
    } | {name: values[name] for name in _TAKEN_AS_THEY_ARE}


def _unit(fields: dict[str, str]) -> UnitDetails:
    """Return the unit; figures typed under an input method become what documents print."""
    figures = {name: half_width(fields[name]) for name in ("credit_code", "phone")}
    return UnitDetails(**fields | figures)


def _named(values: Values, prefix: str, *, empty: bool = False) -> dict[str, str]:
    named = {name.removeprefix(prefix): str(value) for name, value in values.items() if name.startswith(prefix)}
    return named if empty else {name: value for name, value in named.items() if value}


def _shown(value: FactValue) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _inspectors(values: Values) -> tuple[Inspector, ...]:
    return tuple(
        Inspector(
            str(values[f"inspector{number}"]), half_width(str(values[f"certificate{number}"])), str(values["agency"])
        )
        for number in (1, 2)
        if values[f"inspector{number}"]
    )


def _participants(values: Values) -> tuple[Participant, ...]:
    named = [number for number in range(1, PARTICIPANTS + 1) if values[f"participant{number}"]]
    for number in named:
        if not values[f"authority{number}"]:
            raise InvalidInputError(f"请选择“{values[f'participant{number}']}”主管的领域，问题才能分给它。")
    return tuple(
        Participant(str(values[f"participant{number}"]), str(values[f"authority{number}"]))  # type: ignore[arg-type]
        for number in named
    )
