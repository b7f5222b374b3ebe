"""What tests of a repair prove each time, and small ways to damage a file."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.checklist import Library
from inspect_tui.store.doctor import examine, repair
from inspect_tui.store.locations import Locations
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, FixedClock

RULES, HOSE = "gas.kitchen.rules", "gas.kitchen.hose"
FIRST = "（示）城管检记〔2026〕1号"
SECOND = "（示）城管检记〔2026〕2号"
_OF_THE_MOMENT = {"lock", "holder.json", "index.sqlite", "index.sqlite-wal", "index.sqlite-shm", "holder.json.new"}


def contents(root: Path) -> set[bytes]:
    """Return all contents of a workspace, whatever they are called."""
    files = (path for path in root.rglob("*") if path.is_file() and path.name not in _OF_THE_MOMENT)
    return {path.read_bytes() for path in files}


def mended(workspace: Workspace, *, wholly: bool = True) -> list[str]:
    """Mend a workspace; prove that nothing is gone and that a second time nothing is done. Return what was said."""
    before = contents(workspace.root)
    said = [str(one) for one in repair(workspace)]
    assert before <= contents(workspace.root)
    assert repair(workspace) == []
    assert not wholly or examine(workspace) == []
    assert all("\n" not in one and one.endswith("。") for one in said)
    return said


def goes_on(workspace: Workspace, work: OpenInspection) -> OpenInspection:
    """Prove that an inspection can be worked in."""
    again = OpenInspection(workspace, work.inspection.id)
    again.answer(RULES, "not_applicable", OPERATOR)
    assert examine(workspace) == []
    return again


def cut_off(path: Path) -> None:
    """Leave the first bytes of a file."""
    path.write_bytes(path.read_bytes()[:200])


def change_byte(path: Path, before: bytes) -> None:
    """Change the byte after a part of a file."""
    content = bytearray(path.read_bytes())
    content[content.rindex(before) + len(before)] ^= 1
    path.write_bytes(content)


def reopened(root: Path, library: Library) -> Workspace:
    """Open a workspace to look at what is on the disk."""
    return Workspace(Locations.named(root), library, clock=FixedClock(), writing=False)
