"""The program as its own process: main.py from anywhere, any console encoding, two at a time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BEGIN = ("begin", "--unit", "晋城某饭店𠮷", "--checklist", "gas.catering")


def call(*arguments: str, cwd: Path, program: Path = ROOT / "main.py", **environment: str) -> tuple[int, str, str]:
    """Run main.py; return its code and what it printed, read as UTF-8."""
    done = subprocess.run(
        [sys.executable, str(program), *arguments],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_main__from_another_folder__works_on_the_workspace_named(tmp_path: Path) -> None:
    code, inspection, said = call("--workspace", "工作区", *BEGIN, cwd=tmp_path)

    assert (code, said) == (0, "")
    assert (tmp_path / "工作区" / "inspections").is_dir()
    assert inspection.strip() in call("list", "--workspace", "工作区", cwd=tmp_path)[1]


def test_main__keeps_its_data_beside_itself(tmp_path: Path) -> None:
    portable = tmp_path / "portable"
    portable.mkdir()
    shutil.copy(ROOT / "main.py", portable)
    for name in ("inspect_tui", "checklists"):
        shutil.copytree(ROOT / name, portable / name, ignore=shutil.ignore_patterns("__pycache__"))
    code, _, said = call(*BEGIN, cwd=tmp_path, program=portable / "main.py", PYTHONDONTWRITEBYTECODE="1")

    assert (code, said) == (0, "")
    assert (portable / "data" / "inspections").is_dir()


@pytest.mark.parametrize("encoding", ["cp936", "ascii"])
def test_output__is_utf8_whatever_the_console_says(tmp_path: Path, encoding: str) -> None:
    workspace = str(tmp_path / "w")
    call("--workspace", workspace, *BEGIN, cwd=tmp_path, PYTHONIOENCODING=encoding)
    code, listed, said = call("list", "--json", "--workspace", workspace, cwd=tmp_path, PYTHONIOENCODING=encoding)

    assert (code, said) == (0, "")
    assert json.loads(listed)[0]["unit"] == "晋城某饭店𠮷"


def test_a_second_process__reads_and_is_told_who_writes(tmp_path: Path) -> None:
    from inspect_tui.store.locations import Locations
    from inspect_tui.workflow.opening import open_workspace

    workspace = tmp_path / "w"
    with open_workspace(Locations.named(workspace)):
        refused = call("--workspace", str(workspace), *BEGIN, cwd=tmp_path)
        listed = call("--workspace", str(workspace), "list", "--json", cwd=tmp_path)

    assert refused[0] == 1
    assert f"的进程 {os.getpid()}（" in refused[2]
    assert listed[:2] == (0, "[]\n")


def test_a_reader_that_goes_away__is_no_error(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "checklists", "show", "gas.catering", "--workspace", str(tmp_path)],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)

    assert done.stderr == b""


def test_start__loads_nothing_heavy(tmp_path: Path) -> None:
    program = (
        "import sys; from inspect_tui.cli.program import run; run(None, ['list']);"
        "print([name for name in ('docx', 'textual', 'openpyxl') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=os.environ | {"INSPECT_TUI_WORKSPACE": str(tmp_path)},
        capture_output=True,
        check=True,
    )

    assert done.stdout.decode() == "[]\n"
