"""The picture of the inspect screen in the README and the manual shows the program as it is."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from inspect_tui.checklist import load_library
from inspect_tui.store.locations import built_in_checklists
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, begin_work, make_workspace
from tests.tui.picture import take_picture, text_in
from tests.tui.user import at_the_program

PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "inspect.svg"
SIZE = (100, 30)
CHECKLIST = "gas.catering"


def fill_in(work: OpenInspection) -> None:
    """Answer a few items of the shipped checklist and fill in one finding."""
    items = list(work.case.items)
    work.answer_rest(items[:2], OPERATOR)
    work.answer(items[2], "not_applicable", OPERATOR)
    work.answer(items[3], "noncompliant", OPERATOR)
    [finding] = work.inspection.findings.values()
    work.save_finding(msgspec.structs.replace(finding, location="后厨", details="安检单所列2处均未改"), OPERATOR)
    work.answer_rest(items[4:8], OPERATOR)


async def test_the_picture_of_the_inspect_screen_is_up_to_date(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    with make_workspace(tmp_path / "w", load_library(built_in_checklists())) as workspace:
        workspace.save_session(operator=OPERATOR)
        work = begin_work(workspace, checklists=(CHECKLIST,))
        fill_in(work)
        async with at_the_program(workspace, SIZE) as user:
            await user.opens(InspectScreen(work))
            await user.press("f6")
            picture = take_picture(user.app)

    if pytestconfig.getoption("--update-pictures"):
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        PICTURE.write_text(picture, encoding="utf-8", newline="\n")
    assert text_in(picture) == text_in(PICTURE.read_text(encoding="utf-8")), "run pytest --update-pictures"
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")
