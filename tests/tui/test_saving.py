"""A disk that refuses: nothing is called saved that is not, and nothing typed is lost."""

from __future__ import annotations

import errno

import pytest

from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.screens.begin import BeginScreen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.screens.staff_forms import AgencyForm
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.store.conftest import FailingDisk
from tests.tui.test_inspect import HOSE, RULES, here, outcomes
from tests.tui.user import at_the_program

FULL = "没有保存：磁盘已满，请删除不用的文件或换盘。之前保存的内容完好。"


@pytest.mark.parametrize("call", ["fsync", "replace"])
async def test_an_answer_the_disk_refuses_is_not_acknowledged(
    work: OpenInspection, disk: FailingDisk, call: str
) -> None:
    work.answer(RULES, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        disk.fail(call, errno.ENOSPC)
        await user.press("1")

        assert outcomes(work) == {RULES: "noncompliant"}
        assert here(user) == RULES
        assert " ✗ 是否建立用气安全制度？" in user.screen
        assert "已保存" not in user.screen
        assert user.text_of("#failure") == FULL
        assert "没有保存：磁盘已满" in user.screen

        disk.recover()
        await user.press("1")
        assert outcomes(work) == {RULES: "compliant"}
        assert "没有保存" not in user.screen
        assert "已保存：符合" in user.screen


async def test_a_refused_undo_can_be_tried_again(work: OpenInspection, disk: FailingDisk) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        await user.press("1")
        disk.fill_up()
        await user.press("ctrl+z")
        assert outcomes(work) == {RULES: "compliant"}

        disk.recover()
        await user.press("ctrl+z")
        assert outcomes(work) == {RULES: "unanswered"}


async def test_a_refused_section_leaves_all_of_it_unanswered(work: OpenInspection, disk: FailingDisk) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(InspectScreen(work))
        disk.fill_up()
        await user.press("f7", "2")

        assert outcomes(work) == {}
        assert "没有保存" in user.screen
        assert "0/2 制度与资料" in user.screen


async def test_a_finding_stays_in_the_form_until_the_disk_has_it(work: OpenInspection, disk: FailingDisk) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR)
    [finding] = work.inspection.findings.values()
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, finding))
        await user.types("后厨东墙")
        disk.fill_up()
        await user.press("f10")

        assert user.is_at(FindingScreen)
        assert user.problem == FULL
        assert user.row("location").value == "后厨东墙"
        assert list(work.inspection.findings.values()) == [finding]

        disk.recover()
        await user.press("f10")
        assert work.inspection.findings[finding.id].location == "后厨东墙"


async def test_a_withdrawal_the_disk_refuses_leaves_the_finding(work: OpenInspection, disk: FailingDisk) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR)
    [finding] = work.inspection.findings.values()
    async with at_the_program(work.workspace) as user:
        await user.opens(FindingScreen(work, finding))
        disk.fill_up()
        await user.press("f7", "2")

        assert user.problem == FULL
        assert finding.id in work.inspection.findings


async def test_a_visit_that_could_not_begin_stays_in_the_form(workspace: Workspace, disk: FailingDisk) -> None:
    async with at_the_program(workspace) as user:
        await user.press("f2")
        await user.types("福满楼饭店")
        await user.press("f4", " ")
        disk.fill_up()
        await user.press("f10")

        assert user.is_at(BeginScreen)
        assert user.problem == FULL
        disk.recover()
        await user.press("f10")
        assert user.is_at(InspectScreen)
        assert [unit.name for unit in workspace.units().values()] == ["福满楼饭店"]


async def test_settings_the_disk_refuses_stay_in_the_form(workspace: Workspace, disk: FailingDisk) -> None:
    before = workspace.settings
    async with at_the_program(workspace) as user:
        await user.opens(AgencyForm())
        await user.types("平安镇人民政府")
        disk.fill_up()
        await user.press("f10")

        assert (user.place, user.problem) == (AgencyForm, FULL)
        assert workspace.settings == before


async def test_a_document_the_disk_refuses_is_not_called_issued(work: OpenInspection, disk: FailingDisk) -> None:
    work.answer(HOSE, "noncompliant", OPERATOR)
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("f5", "f10")
        disk.fill_up()
        await user.press("f10")
        assert (user.place, user.problem) == (IssueScreen, FULL)
        assert work.inspection.documents == {}

        disk.recover()
        await user.press("f10")
        assert user.is_at(DocumentScreen)
        assert len(work.inspection.documents) == 1
