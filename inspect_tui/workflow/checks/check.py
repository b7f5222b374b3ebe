"""What a check says: the rule that was not kept, how much that matters, and where it is put right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Level = Literal["stop", "ask", "note"]
LEVEL_NAMES: dict[Level, str] = {"stop": "必须改正", "ask": "请核对", "note": "提醒"}


class Check(NamedTuple):
    """Something a case-file review would find.

    Args:
        rule: a stable name, such as "two-officers".
        level: "stop" where the paper would be wrong in law for sure, "ask" where a person must have looked at it.
        message: a sentence that names the place.
        place: what to open to put it right: "visit", "conclusion", "settings", "draft", or a word and an id, as in
            "finding/…", "item/…", "document/…", "review/…"; "kind/…" is a document that is still to be issued.
    """

    rule: str
    level: Level
    message: str
    place: str


def by_level(checks: Iterable[Check]) -> list[Check]:
    """Put what stops first, then what asks."""
    order = list(LEVEL_NAMES)
    return sorted(checks, key=lambda check: order.index(check.level))


def questions(checks: Iterable[Check], *, answered: bool) -> list[Check]:
    """Return what is in the way of issuing: what stops, and what asks unless somebody has answered it."""
    return by_level(check for check in checks if check.level == "stop" or (check.level == "ask" and not answered))
