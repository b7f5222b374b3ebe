"""The demo's workspace: the same for the same seed, used again, made anew, and never somebody's own."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from inspect_tui.demo import is_demo, making
from inspect_tui.demo.making import make_demo
from inspect_tui.demo.report import made
from inspect_tui.demo.story import STORIES
from inspect_tui.errors import InspectError, InvalidInputError, ReadOnlyError
from inspect_tui.store.doctor import examine
from inspect_tui.store.locations import Locations
from inspect_tui.workflow.opening import open_workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHECKLISTS, begin_work

_DERIVED = {"index.sqlite", "holder.json"}


@pytest.fixture(autouse=True)
def _invented_checklists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inspect_tui.workflow.opening.built_in_checklists", lambda: CHECKLISTS)


def contents(locations: Locations) -> dict[str, bytes]:
    """Return every file of a workspace that is not derived."""
    root = locations.workspace
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name not in _DERIVED
    }


def test_the_same_seed__gives_the_same_bytes_wherever_it_is_made(tmp_path: Path) -> None:
    one, other = Locations.named(tmp_path / "one"), Locations.named(tmp_path / "other")
    make_demo(one, 6, seed=7)
    make_demo(other, 6, seed=7)

    assert contents(one) == contents(other)
    assert any(name.endswith(".docx") for name in contents(one))


def test_another_seed__gives_other_inspections(tmp_path: Path) -> None:
    one, other = Locations.named(tmp_path / "one"), Locations.named(tmp_path / "other")
    make_demo(one, 2, seed=1)
    make_demo(other, 2, seed=2)

    assert {path.stem for path in one.workspace.glob("inspections/*/*.json")}.isdisjoint(
        path.stem for path in other.workspace.glob("inspections/*/*.json")
    )


def test_the_same_again__is_used_as_it_is(tmp_path: Path) -> None:
    locations = Locations.named(tmp_path)
    make_demo(locations, 2, seed=1)
    (locations.workspace / "session.json").write_text('{"operator":"我"}', encoding="utf-8")

    assert make_demo(locations, 2, seed=1) == f"演示工作区 {tmp_path} 里已有同样的内容，直接使用。"
    assert "我" in (locations.workspace / "session.json").read_text(encoding="utf-8")


def test_another_number__is_made_anew_and_other_files_are_left_alone(tmp_path: Path) -> None:
    locations = Locations.named(tmp_path)
    make_demo(locations, 3, seed=1)
    (tmp_path / "我的笔记.txt").write_text("留着", encoding="utf-8")
    said = make_demo(locations, 1, seed=1)

    assert said == f"原来的演示内容已清除，重新建立了演示工作区 {tmp_path}：1 次虚构的检查。"
    assert len(list(tmp_path.glob("inspections/*/*.json"))) == 1
    assert (tmp_path / "我的笔记.txt").exists()


def test_a_folder_with_anything_in_it__is_refused(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"")

    with pytest.raises(InvalidInputError, match="不是演示工作区"):
        make_demo(Locations.named(tmp_path), 1, seed=1)
    assert [path.name for path in tmp_path.iterdir()] == ["lock"]


@pytest.mark.parametrize("marker", [b"", b"{}", b"[1]"])
def test_a_marker_that_cannot_be_read__is_refused(tmp_path: Path, marker: bytes) -> None:
    (tmp_path / "demo.json").write_bytes(marker)

    with pytest.raises(InvalidInputError, match="不是演示工作区"):
        make_demo(Locations.named(tmp_path), 1, seed=1)


def test_a_file_in_place_of_the_folder__is_refused(tmp_path: Path) -> None:
    (tmp_path / "demo").write_bytes(b"")

    with pytest.raises(InvalidInputError, match="不是演示工作区"):
        make_demo(Locations.named(tmp_path / "demo"), 1, seed=1)


def test_a_demo_broken_off__is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locations = Locations.named(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(making, "SeededIds", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            make_demo(locations, 1, seed=1)

    assert is_demo(tmp_path)
    assert make_demo(locations, 1, seed=1).startswith("原来的演示内容已清除")


def test_a_demo_in_use__is_not_cleared(tmp_path: Path) -> None:
    locations = Locations.named(tmp_path)
    make_demo(locations, 1, seed=1)
    before = contents(locations)

    with open_workspace(locations), pytest.raises(ReadOnlyError, match="的进程"):
        make_demo(locations, 2, seed=1)
    assert contents(locations).keys() >= before.keys()


def test_what_is_made__is_intact_and_shows_every_kind_of_visit(tmp_path: Path) -> None:
    locations = Locations.named(tmp_path)
    make_demo(locations, len(STORIES), seed=1)
    rows, paths = made(locations)

    assert len(rows) == len(STORIES) + 1
    assert all(path.is_file() for path in paths)
    with open_workspace(locations, writing=False) as workspace:
        assert examine(workspace) == []
        works = [OpenInspection(workspace, row.id) for row in workspace.index.listing().rows]
    documents = [document for work in works for document in work.inspection.documents.values()]
    findings = [finding for work in works for finding in work.inspection.findings.values()]
    visits = [work.inspection.visit for work in works]
    assert sum(bool(visit.reinspects) for visit in visits) == 1
    assert {visit.outcome for visit in visits} == {"inspected", "closed", "refused"}
    assert any(visit.entered_later for visit in visits)
    assert any(len(visit.participants) == 2 and len(visit.checklists) > 1 for visit in visits)
    assert all(visit.began_at.utcoffset() == timedelta(hours=8) for visit in visits)
    assert sum(work.inspection.conclusion is None for work in works) == 2
    assert {document.signature.outcome for document in documents if document.signature} == {
        "signed",
        "refused",
        "nobody_there",
    }
    assert {document.service.way for document in documents if document.service} == {"direct", "left"}
    assert any(not document.number for document in documents)
    assert any(finding.major for finding in findings)
    assert any(finding.corrected_on_site for finding in findings)
    assert any(not finding.item for finding in findings)
    assert {"fire", "emergency"} <= {finding.authority for finding in findings}


def test_every_document__is_marked_as_a_sample(tmp_path: Path) -> None:
    from docx import Document

    locations = Locations.named(tmp_path)
    make_demo(locations, 2, seed=3)
    for path in made(locations)[1]:
        headers = [
            paragraph.text for section in Document(str(path)).sections for paragraph in section.header.paragraphs
        ]
        assert "样例" in "".join(headers)


def test_a_marker__says_seed_and_number(tmp_path: Path) -> None:
    make_demo(Locations.named(tmp_path), 1, seed=9)

    assert msgspec.json.decode((tmp_path / "demo.json").read_bytes()) == {
        "seed": 9,
        "inspections": 1,
        "complete": True,
    }


def test_a_full_disk__is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", refuse)

    with pytest.raises(InspectError, match="磁盘已满"):
        make_demo(Locations.named(tmp_path), 1, seed=1)


def test_a_demo_in_which_somebody_began_an_inspection__is_not_cleared(tmp_path: Path) -> None:
    locations = Locations.named(tmp_path)
    make_demo(locations, 1, seed=1)
    with open_workspace(locations) as workspace:
        begin_work(workspace)
    before = contents(locations)

    with pytest.raises(InvalidInputError, match="1 次自己开始的检查，没有清除"):
        make_demo(locations, 1, seed=2)
    assert contents(locations) == before
