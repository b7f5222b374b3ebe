"""Some visits of the demo are looked at again: some of what was found is mended, some is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspect_tui.demo.making import make_demo
from inspect_tui.demo.story import STORIES
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.review import open_findings
from inspect_tui.store.doctor import examine
from inspect_tui.store.locations import Locations
from inspect_tui.workflow.opening import open_workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHECKLISTS, begin_work

FIRST = next(number for number, story in enumerate(STORIES, 1) if story.rectified is not None)


@pytest.fixture
def invented_checklists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few items, so that a demo is made quickly."""
    monkeypatch.setattr("inspect_tui.workflow.opening.built_in_checklists", lambda: CHECKLISTS)


def test_a_reinspection__closes_some_findings_and_leaves_others(tmp_path: Path) -> None:
    locations = Locations.named(tmp_path)
    make_demo(locations, FIRST, seed=1)

    with open_workspace(locations, writing=False) as workspace:
        assert examine(workspace) == []
        rows = workspace.index.listing().rows
        [work] = [OpenInspection(workspace, row.id) for row in rows if row.reinspects]
        raised = OpenInspection(workspace, work.inspection.visit.reinspects)
    outcomes = [seen.outcome for seen in work.inspection.looked_at.values()]
    assert len(rows) == FIRST + 1
    assert outcomes.count("rectified") == STORIES[FIRST - 1].rectified
    assert "not_rectified" in outcomes
    assert len(open_findings(raised.inspection)) == outcomes.count("not_rectified")
    assert work.inspection.conclusion is not None


@pytest.mark.usefixtures("invented_checklists")
def test_reinspections__are_not_taken_for_somebodys_own_inspections(tmp_path: Path) -> None:
    locations = Locations.named(tmp_path)
    make_demo(locations, FIRST, seed=1)
    assert "直接使用" in make_demo(locations, FIRST, seed=1)
    make_demo(locations, FIRST, seed=2)
    with open_workspace(locations) as workspace:
        begin_work(workspace)

    with pytest.raises(InvalidInputError, match="1 次自己开始的检查"):
        make_demo(locations, FIRST, seed=1)


@pytest.mark.usefixtures("invented_checklists")
def test_where_nothing_was_found__nothing_is_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspect_tui.demo.script.choose_wrong", lambda *_: set())
    locations = Locations.named(tmp_path)
    make_demo(locations, FIRST, seed=1)

    assert len(list(tmp_path.glob("inspections/*/*.json"))) == FIRST
