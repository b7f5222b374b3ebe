"""Open the place where something a check has found is put right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from textual.screen import Screen

from inspect_tui.errors import InspectError
from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.tui.screens.base import InProgram
from inspect_tui.tui.screens.checks import issue_checked
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.review import ReviewScreen
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.summary import ConclusionScreen
from inspect_tui.tui.screens.visit import VisitScreen
from inspect_tui.workflow.under_review import raising
from inspect_tui.workflow.work import OpenInspection


async def open_place(screen: InProgram, work: OpenInspection, place: str) -> None:
    """Open the place of a check; coming back one stands where one was."""
    group, _, name = place.partition("/")
    program = screen.program
    if group == "kind":
        await issue_checked(screen, work, cast(DocumentKind, name), _nothing_more)
    elif group == "draft":
        program.tell("这一条在下一步填写文书时改（F10 继续）。")
    elif group == "finding" and name not in work.inspection.findings:
        program.tell("这个问题已经撤销。")
    else:
        try:
            await program.push_screen(await program.saved(_PLACES[group], work, name))
        except InspectError as error:
            program.tell(str(error), "error")


async def _nothing_more(document: Document | None) -> None:
    """Stay where one was: the checks are made again and say what became of it."""


def _item(work: OpenInspection, name: str) -> Screen[Any]:
    """Return the items, at one of them."""
    places = work.workspace.session.places | {work.inspection.id: name}
    work.workspace.save_session(places=places)
    return InspectScreen(work)


_PLACES: dict[str, Callable[[OpenInspection, str], Screen[Any]]] = {
    "visit": lambda work, name: VisitScreen(work),
    "conclusion": lambda work, name: ConclusionScreen(work),
    "settings": lambda work, name: SettingsScreen(),
    "finding": lambda work, name: FindingScreen(work, work.inspection.findings[name]),
    "item": _item,
    "document": lambda work, name: DocumentScreen(work, name),
    "review": lambda work, name: ReviewScreen(work, raising(work)),
}
