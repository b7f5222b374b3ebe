"""The home list is derived: after any changes of the files it says what a fresh reading says."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspect_tui.checklist import Library
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store.checksum import with_checksum
from inspect_tui.store.index import EVERYTHING, VISIBLE_ROWS, Filters, Index, Listing
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, FixedClock, begin_work, make_finding, make_unit, make_workspace

STEPS = st.lists(
    st.tuples(st.sampled_from(["begin", "answer", "rename", "damage", "remove", "list"]), st.integers(0, 3)),
    max_size=14,
)


def fresh(workspace: Workspace, query: str = "", filters: Filters = EVERYTHING) -> Listing:
    """Say what an index says that was never there before."""
    with TemporaryDirectory() as folder:
        (workspace.root / "inspections").mkdir(exist_ok=True)
        shutil.copytree(workspace.root / "inspections", Path(folder) / "inspections", dirs_exist_ok=True)
        listing = Index(Path(folder), item_texts(workspace)).listing(query, filters)
    damaged = [one._replace(path=workspace.root / one.path.relative_to(folder)) for one in listing.damaged]
    return listing._replace(damaged=damaged)


def item_texts(workspace: Workspace) -> Callable[[str], list[str]]:
    editions = {edition.digest: edition for edition in workspace.library.editions.values()}
    return lambda digest: [item.text for item in editions[digest].items.values()]


def units(listing: Listing) -> list[str]:
    return [row.unit for row in listing.rows]


class Changer:
    """Changes a workspace step by step, as a person or a failing disk would."""

    def __init__(self, workspace: Workspace, clock: FixedClock) -> None:
        self._workspace = workspace
        self._clock = clock
        self._works: list[OpenInspection] = []

    def take(self, step: str, which: int) -> None:
        self._clock.advance(minutes=1)
        if step == "begin":
            self._works.append(begin_work(self._workspace, unit=make_unit(name=f"第{which}号店")))
        elif step == "list":
            self._workspace.index.listing()
        elif which < len(self._works):
            getattr(self, step)(self._works[which])

    def answer(self, work: OpenInspection) -> None:
        work.answer("gas.kitchen.hose", "noncompliant", OPERATOR)

    def rename(self, work: OpenInspection) -> None:
        visit = work.inspection.visit
        work.change_visit(msgspec.structs.replace(visit, unit=make_unit(name=visit.unit.name + "分店")), OPERATOR)

    def damage(self, work: OpenInspection) -> None:
        work.stream.path.write_bytes(b'{"events":')

    def remove(self, work: OpenInspection) -> None:
        work.stream.path.unlink(missing_ok=True)


@settings(max_examples=20)
@given(STEPS)
def test_after_any_changes_it_says_what_a_fresh_index_says(library: Library, steps: list[tuple[str, int]]) -> None:
    clock = FixedClock()
    with TemporaryDirectory() as folder, make_workspace(Path(folder) / "w", library, clock=clock) as workspace:
        changer = Changer(workspace, clock)
        for step, which in steps:
            changer.take(step, which)

        assert workspace.index.listing() == fresh(workspace)
        assert workspace.index.listing("分店") == fresh(workspace, "分店")


def test_a_row_sums_an_inspection_up(work: OpenInspection) -> None:
    work.answer("gas.kitchen.alarm", "noncompliant", OPERATOR)
    work.answer("gas.kitchen.rules", "compliant", OPERATOR)
    work.save_finding(make_finding(), OPERATOR)
    work.conclude(Conclusion(work.inspection.visit.began_at), OPERATOR)

    [row] = work.workspace.index.listing().rows

    assert (row.unit, row.sectors, row.began_at) == ("好再来饭店", ("gas",), "2026-11-23T09:30+08:00")
    assert (row.answered, row.total, row.findings, row.majors, row.concluded) == (2, 6, 2, 1, True)


def test_the_newest_come_first(workspace: Workspace, clock: FixedClock) -> None:
    for name in ("甲店", "乙店", "丙店"):
        begin_work(workspace, unit=make_unit(name=name))
        clock.advance(hours=1)

    assert units(workspace.index.listing()) == ["丙店", "乙店", "甲店"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Ｂig 饭店", "好再来饭店"]),
        ("饭店", ["Ｂig 饭店", "好再来饭店"]),
        ("bIG", ["Ｂig 饭店"]),
        ("平安路 好再来", ["好再来饭店"]),
        ("好再来 解放街", []),
        ("２０２６-11-23 再来", ["好再来饭店"]),
        ("　再来　", ["好再来饭店"]),
        ("%", []),
        ("' OR 1=1 --", []),
        ("\ud800", []),
        (" ".join(f"{number}号" for number in range(3000)), []),
    ],
)
def test_a_search_finds_what_holds_all_its_words(workspace: Workspace, query: str, found: list[str]) -> None:
    begin_work(workspace)
    begin_work(workspace, unit=make_unit(name="Ｂig 饭店", address="示例市解放街1号"))

    listing = workspace.index.listing(query)

    assert units(listing) == found
    assert listing.matching == len(found)


def test_a_damaged_inspection_is_named_and_the_others_are_shown(workspace: Workspace) -> None:
    begin_work(workspace)
    broken = begin_work(workspace, unit=make_unit(name="乙店")).stream.path
    broken.write_bytes(broken.read_bytes()[:-40])
    content = broken.read_bytes()

    listing = workspace.index.listing()

    assert units(listing) == ["好再来饭店"]
    assert [(damaged.path, damaged.problem) for damaged in listing.damaged] == [
        (broken, "文件已损坏或读不了，没有改动它")
    ]
    assert broken.read_bytes() == content


def test_a_mended_inspection_is_shown_again(work: OpenInspection) -> None:
    content = work.stream.path.read_bytes()
    work.stream.path.write_bytes(b"{")
    assert len(work.workspace.index.listing().damaged) == 1

    work.stream.path.write_bytes(content)

    assert units(work.workspace.index.listing()) == ["好再来饭店"]
    assert work.workspace.index.listing().damaged == []


def test_at_most_two_hundred_rows_are_shown_and_all_are_counted(work: OpenInspection) -> None:
    tables = work.stream.stored_tables()
    del tables["checksum"]
    for number in range(VISIBLE_ROWS + 5):
        tables["format"]["1"]["stream"] = f"inspection/copy-{number}"
        tables["inspection"]["1"] |= {"id": f"copy-{number}", "unit": f"分店{number}"}
        work.stream.path.with_name(f"copy-{number}.json").write_bytes(with_checksum(tables))

    listing = work.workspace.index.listing()

    assert len(listing.rows) == VISIBLE_ROWS == 200
    assert listing.matching == 206
    assert units(work.workspace.index.listing("分店204")) == ["分店204"]


def spoil_header(content: bytes) -> bytes:
    return b"not a database" + content[14:]


def spoil_pages(content: bytes) -> bytes:
    return content[:4096] + b"\xff" * (len(content) - 4096)


@pytest.mark.parametrize("spoil", [spoil_header, spoil_pages, lambda _: b"x" * 5000, lambda _: b""])
def test_a_damaged_index_is_rebuilt(work: OpenInspection, spoil: Callable[[bytes], bytes]) -> None:
    index = work.workspace.root / "index.sqlite"
    before = work.workspace.index.listing()
    index.write_bytes(spoil(index.read_bytes()))

    assert work.workspace.index.listing() == before
    assert work.workspace.index.listing() == fresh(work.workspace)


def test_an_index_of_another_version_is_rebuilt(work: OpenInspection) -> None:
    before = work.workspace.index.listing()
    with closing(sqlite3.connect(work.workspace.root / "index.sqlite")) as database:
        database.executescript("DROP TABLE inspection; CREATE TABLE inspection (x); PRAGMA user_version = 99;")

    assert work.workspace.index.listing() == before


def test_a_missing_index_is_rebuilt(work: OpenInspection) -> None:
    before = work.workspace.index.listing()
    (work.workspace.root / "index.sqlite").unlink()

    assert work.workspace.index.listing() == before


@pytest.mark.skipif(os.name == "nt", reason="a folder cannot take the place of an open file there")
def test_without_a_place_for_the_index_the_list_is_shown_all_the_same(work: OpenInspection) -> None:
    (work.workspace.root / "index.sqlite").mkdir()

    assert units(work.workspace.index.listing()) == ["好再来饭店"]


def test_an_empty_workspace_has_an_empty_list(workspace: Workspace) -> None:
    assert workspace.index.listing() == Listing([], 0, [], {})
