"""The checklists come with the program: inside a wheel, and beside a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CHECKLIST_FILES = {path.relative_to(ROOT).as_posix() for path in (ROOT / "checklists").rglob("*.toml")}
LIST_THEM = """
import inspect_tui
from inspect_tui.checklist import load_library
from inspect_tui.store.locations import built_in_checklists
print(inspect_tui.__file__)
print(*load_library(built_in_checklists()).editions)
"""


def run(*command: str, folder: Path, **environment: str) -> str:
    finished = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


def listed(source: Path, folder: Path) -> list[str]:
    """List the checklists as a program started in another folder finds them, with `source` on its path."""
    place, ids = run(sys.executable, "-c", LIST_THEM, folder=folder, PYTHONPATH=str(source)).splitlines()
    assert Path(place).parent == source / "inspect_tui"
    return ids.split()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_the_checkout_finds_its_checklists_from_any_folder(elsewhere: Path) -> None:
    assert {"gas.catering", "gas.operator"} <= set(listed(ROOT, elsewhere))


def test_the_wheel_carries_the_checklists_and_an_installed_program_lists_them(tmp_path: Path, elsewhere: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), folder=ROOT)
    [wheel] = (tmp_path / "dist").glob("inspect_tui-*.whl")
    packed = {f"inspect_tui/data/{name}" for name in CHECKLIST_FILES}

    with zipfile.ZipFile(wheel) as archive:
        assert packed <= set(archive.namelist())
    target = tmp_path / "installed"
    install = ("install", "--no-deps", "--no-index", "--quiet", "--disable-pip-version-check", "--target", str(target))
    run(sys.executable, "-m", "pip", *install, str(wheel), folder=elsewhere)

    assert listed(target, elsewhere) == listed(ROOT, elsewhere)
