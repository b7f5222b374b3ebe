"""What all tests share: the invented checklists and a workspace of their own, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from inspect_tui.checklist import Library, load_library
from inspect_tui.store.locations import ENVIRONMENT
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHECKLISTS, FixedClock, begin_work, make_workspace

# Disks of test machines are slow at times, and a test that depends on an earlier run cannot be repeated.
settings.register_profile("project", deadline=None, database=None, print_blob=True)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the pictures of the manual be made anew, and a process be killed more often."""
    parser.addoption("--update-pictures", action="store_true", help="write docs/pictures anew instead of comparing")
    parser.addoption("--update-samples", action="store_true", help="make exports/samples and their pictures anew")
    parser.addoption("--kills", type=int, default=100, help="how often the process at work is killed")
    parser.addoption("--kill-seed", type=int, default=0, help="the seed a failed test of kills has printed")


def pytest_configure(config: pytest.Config) -> None:
    """Make the samples anew before anything looks at them, once however many processes test."""
    if config.getoption("--update-samples") and not hasattr(config, "workerinput"):
        from tests.demo.samples import remake

        remake()


@pytest.fixture(autouse=True)
def _no_workspace_of_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT, raising=False)


@pytest.fixture(scope="session")
def library() -> Library:
    """The invented checklists."""
    return load_library(CHECKLISTS)


@pytest.fixture
def clock() -> FixedClock:
    """The clock of the workspace."""
    return FixedClock()


@pytest.fixture
def workspace(tmp_path: Path, library: Library, clock: FixedClock) -> Iterator[Workspace]:
    """An empty workspace with settings, alone in its folder."""
    with make_workspace(tmp_path / "workspace", library, clock=clock) as opened:
        yield opened


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """An inspection of a restaurant, just begun."""
    return begin_work(workspace)
