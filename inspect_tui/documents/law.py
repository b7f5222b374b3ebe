"""The law documents cite: clauses, periods and what each kind of document is, as data with the days it is in force.

The files beside this module are the one place of it; an office's own file may replace clauses (documents.md 1, 2.13).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

from inspect_tui.authority import AgencyKind
from inspect_tui.documents.form import Run, Runs, words
from inspect_tui.errors import NotFoundError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.number import NumberStyle

Status = Literal["verified", "recalled", "inferred"]
STATUS_NAMES: dict[Status, str] = {"verified": "已核对", "recalled": "待核", "inferred": "由条文推出，待法制机构定稿"}
Unit = Literal["days", "working_days", "months"]

_PLACE = re.compile(r"\{([a-z_]+)\}")


class InForce(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What holds from a day on, and until another one, both counted."""

    key: str
    since: date = date.min
    until: date = date.max
    source: str = ""
    status: Status = "verified"


class Clause(InForce, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words the law prescribes, with {places} that a document fills."""

    text: str


class Period(InForce, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time limit: how long, counted how, and whether its last day moves off holidays."""

    count: int
    unit: Unit
    moved: bool = False


class Outdated(InForce, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An article, or a name, that papers still bear, and what to write from a day on (documents.md 1.3).

    Without an `article` all of the `instrument` are meant; `about` is what the old one stood for.
    """

    kind: Literal["article", "name"] = "article"
    instrument: str
    article: str = ""
    about: str = ""
    now: str


class KindFacts(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a kind of document is in law.

    `characters` are those of its numbers, `issuers` who may issue it; `before_visit` says that it is made before the
    visit, `orders` that only an authority with the power to order may issue it, `remedies` that the unit may have it
    reviewed, in periods that run from its service.
    """

    style: NumberStyle
    issuers: tuple[AgencyKind, ...]
    characters: str = ""
    characters_status: Status = "verified"
    before_visit: bool = False
    orders: bool = False
    remedies: bool = False


class LawFile(Struct, frozen=True, forbid_unknown_fields=True):
    """A file of clauses, periods, kinds, and what is outdated."""

    clause: tuple[Clause, ...] = ()
    period: tuple[Period, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    kind: dict[DocumentKind, KindFacts] = {}


class Law:
    """All clauses, periods and kinds, to be asked for what holds on a day."""

    def __init__(self, files: Iterable[LawFile]) -> None:
        """Join files; a clause of a later one comes before the same of an earlier."""
        known = list(files)
        self.clauses = [clause for file in reversed(known) for clause in file.clause]
        self.periods = [period for file in reversed(known) for period in file.period]
        self.outdated = [entry for file in known for entry in file.outdated]
        self.kinds = {name: facts for file in known for name, facts in file.kind.items()}

    def clause(self, key: str, day: date) -> Clause:
        """Return the clause in force on a day.

        Raises:
            NotFoundError: there is none on that day.
        """
        return _in_force(self.clauses, key, day)

    def period(self, key: str, day: date) -> Period:
        """Return the period in force on a day.

        Raises:
            NotFoundError: there is none on that day.
        """
        return _in_force(self.periods, key, day)

    def runs(self, key: str, day: date, **filled: str | Run | Runs) -> Runs:
        """Write the clause in force on a day with its places filled."""
        pieces = _PLACE.split(self.clause(key, day).text)
        runs: list[str | Run] = []
        for position, piece in enumerate(pieces):
            value = filled[piece] if position % 2 else piece
            runs += value if isinstance(value, tuple) else [value]
        return words(*runs)


T = TypeVar("T", bound=InForce)


def _in_force(known: Iterable[T], key: str, day: date) -> T:
    for one in known:
        if one.key == key and one.since <= day <= one.until:
            return one
    raise NotFoundError(f"{day} 没有现行的文书用语“{key}”，没有出具文书。请核对文书日期。")


def read_law(content: str) -> LawFile:
    """Read a file of clauses.

    Raises:
        tomllib.TOMLDecodeError: it is no TOML.
        msgspec.ValidationError: it holds something else.
    """
    return msgspec.convert(tomllib.loads(content), LawFile)


@cache
def shipped_files() -> tuple[LawFile, ...]:
    """Return the files the program comes with."""
    folder = files("inspect_tui.documents") / "law"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(read_law((folder / name).read_text(encoding="utf-8")) for name in names)


@cache
def shipped_law() -> Law:
    """Return the law the program comes with."""
    return Law(shipped_files())


def kind_facts(kind: DocumentKind) -> KindFacts:
    """Return what a kind of document is."""
    return shipped_law().kinds[kind]
