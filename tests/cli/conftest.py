"""A terminal without a terminal: commands run in this process, on a workspace of their own and invented checklists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from inspect_tui.cli.program import run
from inspect_tui.store.locations import Locations
from inspect_tui.workflow import opening
from tests.builders import CHECKLISTS


class Outcome(NamedTuple):
    """What a command exited with and printed."""

    code: int
    out: str
    err: str


class Terminal:
    """Runs commands as main.py does, in a folder of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.locations = Locations.portable(folder)
        self.root = self.locations.workspace
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Outcome:
        """Run a command."""
        self._capsys.readouterr()
        code = run(self.locations, list(arguments))
        return Outcome(code, *self._capsys.readouterr())

    def done(self, *arguments: str) -> str:
        """Run a command that must succeed; return what it printed."""
        outcome = self(*arguments)
        assert outcome.code == 0, outcome.err
        return outcome.out.rstrip("\n")

    def refused(self, *arguments: str, code: int = 1) -> str:
        """Run a command that must be refused in one line; return the line."""
        outcome = self(*arguments)
        assert (outcome.code, outcome.out) == (code, "")
        assert outcome.err.count("\n") == 1
        return outcome.err.rstrip("\n")

    def json(self, *arguments: str) -> Any:
        """Run a command with --json."""
        return json.loads(self.done(*arguments, "--json"))

    def begun(self, *arguments: str) -> str:
        """Begin an inspection of the kitchen; return its id."""
        return self.done("begin", "--unit", "好再来饭店", "--checklist", "gas.kitchen", *arguments)

    def staffed(self) -> None:
        """Set up an agency with two inspectors."""
        self.done(
            *("agency", "add", "示例市应急管理局", "--kind", "emergency"),
            *("--region", "示市", "--characters", "应急"),
        )
        for name, certificate in (("张安", "示0001"), ("李全", "示0002")):
            self.done("inspector", "add", name, "--certificate", certificate, "--agency", "示例市应急管理局")


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A terminal with an empty workspace."""
    monkeypatch.setattr(opening, "built_in_checklists", lambda: CHECKLISTS)
    return Terminal(tmp_path / "portable", capsys)
