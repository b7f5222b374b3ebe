"""Fold events into the state of an inspection: the same whatever order they arrive in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

import msgspec
from msgspec import Struct

from inspect_tui.inspection.document import Document, Ending, Printed, Service, Signature
from inspect_tui.inspection.event import Event
from inspect_tui.inspection.exhibit import AttachedPhoto, AttachedScan, NotedClip
from inspect_tui.inspection.record import Answer, Conclusion, Finding, Review, Visit

# A subject is a path; its first word, or the third of a document's, says what its value is.
_KINDS: dict[str, type[Struct]] = {
    "visit": Visit,
    "answer": Answer,
    "finding": Finding,
    "conclusion": Conclusion,
    "document": Document,
    "photo": AttachedPhoto,
    "clip": NotedClip,
    "scan": AttachedScan,
    "review": Review,
    "looked_at": Review,
}
_DOCUMENT_STEPS: dict[str, type[Struct]] = {
    "printed": Printed,
    "signature": Signature,
    "service": Service,
    "ending": Ending,
}
WITHDRAWN = "withdrawn"


class Conflict(NamedTuple):
    """A subject with several different heads, in the order of their hashes."""

    subject: str
    heads: tuple[Event, ...]


class Fold(Struct, frozen=True):
    """What stands after some events; it grows by new ones without going through the old again.

    `log` holds all events of a subject and `heads` those that no other event on it replaces, in the order of their
    hashes; `values` holds what stands, by the first word of the subject and the rest of it, in the order of names.
    """

    log: Mapping[str, Mapping[str, Event]] = {}
    heads: Mapping[str, tuple[Event, ...]] = {}
    values: Mapping[str, Mapping[str, Struct]] = {}
    conflicts: Mapping[str, Conflict] = {}

    def extended(self, events: Iterable[Event]) -> Fold:
        """Return the fold of these events too; this one stays as it is.

        Raises:
            msgspec.ValidationError: a body is not what its subject says.
        """
        log = dict(self.log)
        for subject, added in _by_subject(events).items():
            log[subject] = {**log.get(subject, {}), **added}
        touched = [subject for subject in log if log[subject] is not self.log.get(subject)]
        heads = {**self.heads, **{subject: _heads(log[subject]) for subject in touched}}
        conflicts = {subject: held for subject, held in self.conflicts.items() if subject not in touched}
        conflicts |= {subject: Conflict(subject, heads[subject]) for subject in touched if _differ(heads[subject])}
        return Fold(log, heads, self._values(touched, heads), dict(sorted(conflicts.items())))

    def _values(
        self, touched: Iterable[str], heads: Mapping[str, tuple[Event, ...]]
    ) -> dict[str, Mapping[str, Struct]]:
        """Return the values with those of the touched subjects read anew."""
        changed: dict[str, dict[str, Struct]] = {}
        for subject in touched:
            group, _, name = subject.partition("/")
            members = changed.setdefault(group, dict(self.values.get(group, {})))
            value = _value(subject, heads[subject])
            if value is not None:
                members[name] = value
            else:
                members.pop(name, None)
        return {**self.values, **{group: dict(sorted(members.items())) for group, members in changed.items()}}

    def group(self, name: str) -> dict[str, Any]:
        """Return what stands on the subjects that begin with a word, by the rest of the subject."""
        return dict(self.values.get(name, {}))


class Inspection(Struct, frozen=True):
    """The state of an inspection: what stands after all its events.

    `reviews` says what became of its findings, by their ids; `looked_at` what it saw itself of another's findings.
    """

    id: str
    visit: Visit
    answers: dict[str, Answer]
    findings: dict[str, Finding]
    conclusion: Conclusion | None
    documents: dict[str, Document]
    photos: dict[str, AttachedPhoto]
    clips: dict[str, NotedClip]
    scans: dict[str, AttachedScan]
    conflicts: tuple[Conflict, ...]
    heads: Mapping[str, tuple[Event, ...]]
    reviews: dict[str, Review] = {}
    looked_at: dict[str, Review] = {}


def inspection_of(stream: str, fold: Fold) -> Inspection | None:
    """Return the state of one inspection; None when it was never begun.

    Where heads disagree the first by hash is shown, so that every copy shows the same, and the conflict is listed.
    Events of kinds this version does not know are kept in the log and not folded.
    """
    visit = fold.group("visit").get("")
    if visit is None:
        return None
    return Inspection(
        id=stream.partition("/")[2],
        visit=cast(Visit, visit),
        answers=fold.group("answer"),
        findings=fold.group("finding"),
        conclusion=fold.group("conclusion").get(""),
        documents=_documents(fold.group("document")),
        photos=fold.group("photo"),
        clips=fold.group("clip"),
        scans=fold.group("scan"),
        conflicts=tuple(fold.conflicts.values()),
        heads=fold.heads,
        reviews=fold.group("review"),
        looked_at=fold.group("looked_at"),
    )


def fold_inspection(stream: str, events: Iterable[Event]) -> Inspection | None:
    """Fold all events of one inspection; None when it was never begun."""
    return inspection_of(stream, Fold().extended(events))


def _by_subject(events: Iterable[Event]) -> dict[str, dict[str, Event]]:
    by_subject: dict[str, dict[str, Event]] = {}
    for event in events:
        by_subject.setdefault(event.subject, {})[event.hash] = event
    return by_subject


def _heads(known: Mapping[str, Event]) -> tuple[Event, ...]:
    """Return the events of one subject that no other one replaces."""
    replaced = {replaced for event in known.values() for replaced in event.after}
    return tuple(known[digest] for digest in sorted(known.keys() - replaced))


def _value(subject: str, heads: tuple[Event, ...]) -> Struct | None:
    """Return what stands on a subject; None where it was withdrawn or is of a kind not known here."""
    words = subject.split("/")
    kind = _DOCUMENT_STEPS.get(words[2]) if words[0] == "document" and len(words) == 3 else _KINDS.get(words[0])
    if kind is None or not heads or heads[0].kind.endswith(WITHDRAWN):
        return None
    value: Struct = msgspec.convert(heads[0].body, kind)
    return value


def _documents(values: Mapping[str, Struct]) -> dict[str, Document]:
    """Join each document with the steps of its life, oldest first."""
    joined = {}
    for name, document in values.items():
        if isinstance(document, Document):
            steps = {step: values[key] for step in _DOCUMENT_STEPS if (key := f"{name}/{step}") in values}
            joined[name] = msgspec.structs.replace(document, **steps)
    return joined


def _differ(heads: tuple[Event, ...]) -> bool:
    if len(heads) < 2:
        return False
    return len({(head.kind.endswith(WITHDRAWN), msgspec.json.encode(head.body, order="sorted")) for head in heads}) > 1
