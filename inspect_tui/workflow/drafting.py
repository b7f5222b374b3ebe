"""Read the form of a new visit into a draft."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec

from inspect_tui.checklist import Fact, read_fact
from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.record import Participant, UnitDetails
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
    """Read the form.

    Args:
        values: by field name: unit.*, fact.*, inspector1, certificate1, participant1, authority1 …
        facts: those that were asked.

    Raises:
        InvalidInputError: a fact has a value it does not take.
    """
    outcome = str(values["outcome"] or "inspected")
    plain = {
        "unit_id": unit_id,
        "unit": UnitDetails(**_named(values, "unit.")),
        "checklists": checklists if outcome == "inspected" else (),
        "facts": {
            name: read_fact(name, facts[name], text) for name, text in _named(values, "fact.").items() if name in facts
        },
        "began_at": began_at,
        "inspectors": _inspectors(values),
        "participants": _participants(values),
        "outcome": outcome,
    }
    return msgspec.convert(plain | {name: values[name] for name in _TAKEN_AS_THEY_ARE}, VisitDraft)


def _named(values: Values, prefix: str) -> dict[str, str]:
    return {
        name.removeprefix(prefix): str(value) for name, value in values.items() if name.startswith(prefix) and value
    }


def _inspectors(values: Values) -> tuple[Inspector, ...]:
    return tuple(
        Inspector(str(values[f"inspector{number}"]), str(values[f"certificate{number}"]), str(values["agency"]))
        for number in (1, 2)
        if values[f"inspector{number}"]
    )


def _participants(values: Values) -> tuple[Participant, ...]:
    return tuple(
        Participant(str(values[f"participant{number}"]), str(values[f"authority{number}"]))  # type: ignore[arg-type]
        for number in range(1, PARTICIPANTS + 1)
        if values[f"participant{number}"] and values[f"authority{number}"]
    )
