"""The invented inspections are such as the program writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import making
from bench.answering import Answering
from bench.grounds import LARGE, Grounds
from bench.making import files_of, make_workspace, opened
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection


def test_a_workspace_made_twice_is_the_same_byte_by_byte__however_many_processes_make_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(tmp_path / "one", 7)
    monkeypatch.setattr(making, "_WORTH_SHARING", 1)
    make_workspace(tmp_path / "two", 7)

    one, two = ({path.name: path.read_bytes() for path in files_of(tmp_path / name)} for name in ("one", "two"))
    assert len(one) == 7
    assert one == two


def test_the_tables_are_those_the_program_makes_of_the_events(grounds: Grounds) -> None:
    with opened(grounds.many) as workspace:
        for path in files_of(grounds.many):
            stream = workspace.inspection_stream(path.stem)

            assert stream.stored_tables() == stream.expected_tables()


def test_the_large_inspection_has_120_answers_and__once_more_answered__270_events(tmp_path: Path) -> None:
    (name,) = make_workspace(tmp_path, 1, LARGE)

    with opened(tmp_path) as workspace:
        Answering(workspace, name).answer()
        work = OpenInspection(workspace, name)

    assert (len(work.inspection.answers), len(work.stream.events)) == (120, 270)


def test_an_inspection_that_is_answered_again_and_again_does_not_grow(tmp_path: Path) -> None:
    (name,) = make_workspace(tmp_path, 1, LARGE)

    with opened(tmp_path) as workspace:
        answering = Answering(workspace, name)
        lengths = [events_after_an_answer(workspace, answering, name) for _ in range(45)]

    assert set(lengths) == set(range(270, 290))


def events_after_an_answer(workspace: Workspace, answering: Answering, name: str) -> int:
    answering.renew()
    answering.answer()
    return len(OpenInspection(workspace, name).stream.events)
