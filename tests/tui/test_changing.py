"""Wherever an inspection is changed, issued documents that would then differ are named before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.screen import Screen

from inspect_tui.inspection.document import Document
from inspect_tui.tui.screens.answer import NoteScreen
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.summary import ConclusionScreen
from inspect_tui.tui.screens.visit import VisitScreen
from inspect_tui.tui.widgets.form import Value
from inspect_tui.workflow.issuing import differs_from_record
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.issuing import issue_document
from tests.tui.user import at_the_program

HOSE = "gas.kitchen.hose"
Opened = Callable[[OpenInspection], Screen[str]]


@pytest.fixture
def record(work: OpenInspection) -> Document:
    """A record that was issued."""
    work.answer(HOSE, "noncompliant", OPERATOR)
    return issue_document(work, "inspection_record", OPERATOR).document


def finding_screen(work: OpenInspection) -> FindingScreen:
    return FindingScreen(work, next(iter(work.inspection.findings.values())))


@pytest.mark.parametrize(
    ("opened", "values"),
    [
        (finding_screen, {"location": "后厨"}),
        (lambda work: NoteScreen(work, HOSE), {"note": "已拍照"}),
        (VisitScreen, {"unit.name": "好再来酒店"}),
        (ConclusionScreen, {"remarks": "无"}),
    ],
)
async def test_a_form_asks_before_it_saves(
    work: OpenInspection, record: Document, opened: Opened, values: dict[str, Value]
) -> None:
    before = work.stream.events
    async with at_the_program(work.workspace) as user:
        screen = opened(work)
        await user.opens(screen)
        await user.fills(values)
        await user.press("f10")
        assert user.is_at(ConfirmScreen)
        assert user.text_of(".question") == "已出具的现场检查记录（文号手写）将与记录不一致。仍要改吗？"
        await user.press("1")
        assert user.place is type(screen), "what was typed stays"
        assert (work.stream.events, differs_from_record(work, record)) == (before, False)

        await user.press("f10", "2")
        assert user.is_at(HomeScreen)
        assert len(work.stream.events) > len(before)
        assert differs_from_record(work, record)

        await user.opens(opened(work))
        await user.fills({name: f"{value}。" for name, value in values.items()})
        await user.press("f10")
        assert user.is_at(HomeScreen), "it differs already"


async def test_a_form_that_changes_nothing_asks_nothing(work: OpenInspection, record: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(VisitScreen(work))
        await user.press("f10")

        assert user.is_at(HomeScreen)
        assert not differs_from_record(work, record)


async def test_to_take_a_finding_back_is_asked_twice(work: OpenInspection, record: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(finding_screen(work))
        await user.press("f7", "2")
        assert user.is_at(ConfirmScreen)
        await user.press("1")
        assert len(work.inspection.findings) == 1

        await user.press("f7", "2", "2")
        assert user.is_at(HomeScreen)
        assert work.inspection.findings == {}
