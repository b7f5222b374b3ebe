"""Fold events into the state of an inspection: the same whatever order they arrive in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from inspect_tui.inspection.event import Event
from inspect_tui.inspection.record import Answer, Conclusion, Document, Finding, Printed, Service, Signature, Visit

Heads = Mapping[str, tuple[Event, ...]]

# A subject is a path; its first word, or the third of a document's, says what its value is.
_KINDS: dict[str, type[Struct]] = {
    "visit": Visit,
    "answer": Answer,
    "finding": Finding,
    "conclusion": Conclusion,
    "document": Document,
}
_DOCUMENT_STEPS: dict[str, type[Struct]] = {"printed": Printed, "signature": Signature, "service": Service}
WITHDRAWN = "withdrawn"


class Conflict(NamedTuple):
    """A subject with several different heads, in the order of their hashes."""

    subject: str
    heads: tuple[Event, ...]


class Inspection(Struct, frozen=True):
    """The state of an inspection: what stands after all its events."""

    id: str
    visit: Visit
    answers: dict[str, Answer]
    findings: dict[str, Finding]
    conclusion: Conclusion | None
    documents: dict[str, Document]
    conflicts: tuple[Conflict, ...]
    heads: dict[str, tuple[Event, ...]]


def heads_by_subject(events: Iterable[Event]) -> dict[str, tuple[Event, ...]]:
    """Return, per subject, the events that no other event on it replaces, in the order of their hashes."""
    by_subject: dict[str, dict[str, Event]] = {}
    for event in events:
        by_subject.setdefault(event.subject, {})[event.hash] = event
    heads = {}
    for subject in sorted(by_subject):
        known = by_subject[subject]
        replaced = {replaced for event in known.values() for replaced in event.after}
        heads[subject] = tuple(known[digest] for digest in sorted(known) if digest not in replaced)
    return heads


def fold_inspection(stream: str, events: Iterable[Event]) -> Inspection | None:
    """Fold the events of one inspection; None when it was never begun.

    Where heads disagree the first by hash is shown, so that every copy shows the same, and the conflict is listed.
    Events of kinds this version does not know are kept in the log and not folded.
    """
    heads = heads_by_subject(events)
    values = {subject: value for subject in heads if (value := _value(subject, heads[subject])) is not None}
    visit = values.get("visit")
    if not isinstance(visit, Visit):
        return None
    conclusion = values.get("conclusion")
    return Inspection(
        id=stream.partition("/")[2],
        visit=visit,
        answers=_named(values, "answer", Answer),
        findings=_named(values, "finding", Finding),
        conclusion=conclusion if isinstance(conclusion, Conclusion) else None,
        documents=_documents(values),
        conflicts=tuple(Conflict(subject, tips) for subject, tips in heads.items() if _differ(tips)),
        heads=heads,
    )


def _value(subject: str, heads: tuple[Event, ...]) -> Struct | None:
    """Return what stands on a subject; None where it was withdrawn or is of a kind not known here."""
    words = subject.split("/")
    kind = _DOCUMENT_STEPS.get(words[2]) if words[0] == "document" and len(words) == 3 else _KINDS.get(words[0])
    if kind is None or heads[0].kind.endswith(WITHDRAWN):
        return None
    value: Struct = msgspec.convert(heads[0].body, kind)
    return value


def _named(values: Mapping[str, Struct], prefix: str, kind: type[Any]) -> dict[str, Any]:
    start = len(prefix) + 1
    return {
        subject[start:]: value
        for subject, value in values.items()
        if subject.startswith(prefix + "/") and isinstance(value, kind)
    }


def _documents(values: Mapping[str, Struct]) -> dict[str, Document]:
    """Join each document with the steps of its life, oldest first."""
    joined = {}
    for name, document in _named(values, "document", Document).items():
        steps = {step: values[key] for step in _DOCUMENT_STEPS if (key := f"document/{name}/{step}") in values}
        joined[name] = msgspec.structs.replace(document, **steps)
    return dict(sorted(joined.items()))


def _differ(heads: tuple[Event, ...]) -> bool:
    return len({(head.kind.endswith(WITHDRAWN), msgspec.json.encode(head.body, order="sorted")) for head in heads}) > 1
