"""Check an inspection as a case-file review would, before a document is issued of it (documents.md 8A)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from inspect_tui.workflow.checks.agency import AGENCY
from inspect_tui.workflow.checks.check import LEVEL_NAMES, Check, Level, by_level, questions
from inspect_tui.workflow.checks.dates import DATES
from inspect_tui.workflow.checks.elsewhere import nowhere_else
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.checks.findings import FINDINGS
from inspect_tui.workflow.checks.law import LAW
from inspect_tui.workflow.checks.limits import LIMITS
from inspect_tui.workflow.checks.majors import MAJORS
from inspect_tui.workflow.checks.papers import PAPERS
from inspect_tui.workflow.checks.people import PEOPLE
from inspect_tui.workflow.checks.places import place_text
from inspect_tui.workflow.checks.unit import UNIT
from inspect_tui.workflow.checks.visit import VISIT
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.work import OpenInspection

Rule = Callable[[Examined], Iterator[Check]]
RULES: tuple[Rule, ...] = (
    *VISIT,
    *DATES,
    *PEOPLE,
    nowhere_else,
    *UNIT,
    *FINDINGS,
    *LAW,
    *MAJORS,
    *AGENCY,
    *PAPERS,
    *LIMITS,
)


def check_document(work: OpenInspection, draft: DocumentDraft) -> list[Check]:
    """Return what a review would find in a document to be issued, what stops it first."""
    return _checked(Examined(work, draft))


def check_inspection(work: OpenInspection) -> list[Check]:
    """Return what a review would find in an inspection, whatever is issued of it."""
    return _checked(Examined(work))


def _checked(examined: Examined) -> list[Check]:
    return by_level(check for rule in RULES for check in rule(examined))


__all__ = [
    "LEVEL_NAMES",
    "RULES",
    "Check",
    "Level",
    "check_document",
    "check_inspection",
    "place_text",
    "questions",
]
