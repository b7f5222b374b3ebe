"""From the summary the lists are written as a paper form, as answered."""

from __future__ import annotations

from docx import Document

from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work
from tests.newer import RULES
from tests.tui.user import at_the_program

NAME = "检查表_好再来饭店_2026-11-23.docx"


async def test_the_lists_are_written_and_the_path_is_said(work: OpenInspection) -> None:
    work.answer(RULES, "compliant", OPERATOR)
    events = len(work.stream.events)
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("f10")

        path = work.workspace.locations.exports / NAME
        assert user.is_at(TextScreen)
        assert str(path) in user.prose
        await user.press("escape")
        assert user.is_at(SummaryScreen)

    texts = [cell.text for table in Document(str(path)).tables for row in table.rows for cell in row.cells]
    assert texts.count("☑") == 1
    assert len(work.stream.events) == events
    assert work.inspection.documents == {}


async def test_the_paper_of_a_demo_is_a_sample(work: OpenInspection) -> None:
    async with at_the_program(work.workspace, demo=True) as user:
        await user.opens(SummaryScreen(work))
        await user.press("f10")

    header = Document(str(work.workspace.locations.exports / NAME)).sections[0].header
    assert header.paragraphs[0].text.startswith("样例")


async def test_a_visit_without_lists_has_nothing_to_print(workspace: Workspace) -> None:
    work = begin_work(workspace, checklists=(), outcome="closed")
    async with at_the_program(workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("f10")

        assert user.told == ["这次检查没有检查表，没有可以打印的。"]
        assert user.is_at(SummaryScreen)
