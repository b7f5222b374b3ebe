"""An imported list is in the workspace whole, or not at all."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import msgspec
import pytest

from inspect_tui.checklist import Checklist, Library
from inspect_tui.checklist.published import digest_of
from inspect_tui.errors import NotSavedError
from inspect_tui.store import files
from inspect_tui.store.locations import Locations
from inspect_tui.tables import open_workbook, toml_of, workbook_of
from inspect_tui.workflow import opening
from inspect_tui.workflow.importing import Imported, import_list
from inspect_tui.workflow.opening import load_checklists, own_checklists
from inspect_tui.workflow.publishing import publish_versions
from tests.builders import CHECKLISTS


class Office:
    """A workspace that imports variants of the kitchen."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.locations = Locations.named(folder)
        self.library = library
        self.own = own_checklists(self.locations)

    def kitchen(self, list_id: str = "gas.sample.kitchen", version: int = 1, title: str = "厨房") -> Checklist:
        """Return the kitchen under another id."""
        built_in = self.library.editions["gas.kitchen"].checklist
        sections = tuple(
            msgspec.structs.replace(
                section,
                items=tuple(
                    msgspec.structs.replace(item, id=item.id.replace("gas.kitchen", list_id)) for item in section.items
                ),
            )
            for section in built_in.sections
        )
        return msgspec.structs.replace(built_in, id=list_id, version=version, title=title, sections=sections)

    def bring(self, checklist: Checklist) -> Imported:
        """Import a list."""
        return import_list(self.book(checklist), self.locations)

    def book(self, checklist: Checklist) -> Any:
        """Return a list as an open workbook."""
        return open_workbook(workbook_of(checklist, self.library))

    def files(self) -> dict[str, bytes]:
        """Return all own files."""
        found = (path for path in self.own.rglob("*") if path.is_file())
        return {path.relative_to(self.own).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def office(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Office:
    """An empty workspace."""
    monkeypatch.setattr(opening, "built_in_checklists", lambda: CHECKLISTS)
    return Office(tmp_path, library)


def test_an_imported_list__can_be_used(office: Office) -> None:
    done = office.bring(office.kitchen())

    assert done.path == office.own / "gas" / "sample.kitchen.toml"
    assert (done.changed, done.problems) == (True, ())
    loaded = load_checklists(office.locations)
    assert loaded.problems == ()
    assert digest_of(loaded.editions["gas.sample.kitchen"].checklist) == digest_of(office.kitchen())


def test_the_same_list_again__changes_nothing(office: Office) -> None:
    office.bring(office.kitchen())
    before = office.files()

    done = office.bring(office.kitchen())
    assert (done.changed, done.problems) == (False, ())
    assert office.files() == before


def test_a_changed_list__needs_a_higher_version(office: Office) -> None:
    office.bring(office.kitchen(version=2))
    before = office.files()

    for version in (1, 2):
        done = office.bring(office.kitchen(version=version, title="改过的厨房"))
        assert [problem.text for problem in done.problems] == [
            "已有这张检查表的第 2 版，内容不同；请把版本改为 3 或更大的数"
        ]
        assert done.problems[0].spot == ("检查表", 2, "内容", "gas.sample.kitchen")
        assert office.files() == before

    assert office.bring(office.kitchen(version=3, title="改过的厨房")).changed
    assert office.files()["gas/sample.kitchen.toml.previous"] == before["gas/sample.kitchen.toml"]


def test_a_built_in_list__is_overridden_only_by_a_higher_version(office: Office) -> None:
    assert "第 3 版" in str(office.bring(office.kitchen("gas.kitchen", 3)).problems[0])

    assert office.bring(office.kitchen("gas.kitchen", 4)).changed
    assert load_checklists(office.locations).editions["gas.kitchen"].checklist.version == 4


@pytest.mark.parametrize("list_id", ["gas.cafe", "gas.sample.kitchen.two"])
def test_an_own_list__has_the_prefix_of_the_agency(office: Office, list_id: str) -> None:
    (problem,) = office.bring(office.kitchen(list_id)).problems

    assert problem.text == (
        f"自己的检查表编号“{list_id}”应为“行业领域.本单位代号.短名”三段，"
        "例如 gas.sample.kitchen，这样不会与以后自带的检查表重名"
    )
    assert office.files() == {}


def test_one_wrong_cell__and_nothing_is_imported(office: Office) -> None:
    book = office.book(office.kitchen())
    book["检查项"]["F3"] = "nowhere 第五条 已核"
    book["检查项"]["L4"] = "soon"

    done = import_list(book, office.locations)
    assert len(done.problems) == 2
    assert done.checklist is None
    assert office.files() == {}


def test_what_was_published__must_not_vanish(office: Office) -> None:
    office.bring(office.kitchen())
    publish_versions(office.own, load_checklists(office.locations))
    fewer = office.kitchen(version=2)
    fewer = msgspec.structs.replace(fewer, sections=fewer.sections[:1])
    before = office.files()

    told = [problem.text for problem in office.bring(fewer).problems]
    assert told[0] == "以前的检查项“alarm”不见了：不再使用的编号请写进 retired"
    assert len(told) == 4
    assert office.files() == before


def test_a_list_that_stands_under_another_name__is_replaced_there(office: Office) -> None:
    path = office.own / "gas" / "ours.toml"
    path.parent.mkdir(parents=True)
    path.write_text(toml_of(office.kitchen()), encoding="utf-8")

    assert office.bring(office.kitchen(version=2)).path == path


def test_lists_laid_flat__stay_in_use(office: Office) -> None:
    office.own.mkdir(parents=True)
    (office.own / "ours.toml").write_text(toml_of(office.kitchen("gas.sample.flat")), encoding="utf-8")

    assert office.bring(office.kitchen()).path == office.own / "gas.sample.kitchen.toml"
    assert {"gas.sample.flat", "gas.sample.kitchen"} <= load_checklists(office.locations).editions.keys()


def test_a_broken_file_in_the_place__is_not_overwritten(office: Office) -> None:
    path = office.own / "gas" / "sample.kitchen.toml"
    path.parent.mkdir(parents=True)
    path.write_text("id = ", encoding="utf-8")

    (problem,) = office.bring(office.kitchen()).problems
    assert "有错误或不是检查表，不能覆盖" in problem.text
    assert path.read_text(encoding="utf-8") == "id = "


def test_broken_law_of_the_workspace__is_no_fault_of_the_list(office: Office) -> None:
    office.own.mkdir(parents=True)
    (office.own / "instruments.toml").write_text("[ours]\ntitel = 1\n", encoding="utf-8")

    assert office.bring(office.kitchen()).changed


def test_a_full_disk__leaves_the_lists_as_they_were(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.bring(office.kitchen())
    before = office.files()
    write = files.disk.write

    def refuse(file: Any, content: Any) -> int:
        if str(office.own) in str(file.name):
            raise OSError(errno.ENOSPC, "full")
        return write(file, content)

    monkeypatch.setattr(files.disk, "write", refuse)
    with pytest.raises(NotSavedError):
        office.bring(office.kitchen(version=2))
    assert office.files() == before
