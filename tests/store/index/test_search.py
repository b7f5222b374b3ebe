"""What is found is what a plain scan of all inspections finds, with any words and filters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspect_tui.checklist import Library
from inspect_tui.inspection.record import Conclusion
from inspect_tui.search import matches
from inspect_tui.store.confirmed import Confirmed
from inspect_tui.store.index import EVERYTHING, Filters, State
from inspect_tui.store.json_file import save_json
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, TODAY, FixedClock, begin_work, make_finding, make_unit, make_workspace
from tests.issuing import issue_document

HOSE = "gas.kitchen.hose"
DAYS = st.integers(-3, 3).map(lambda days: TODAY + timedelta(days=days))
VOCABULARY = "燃气 ranqi rq 银行 yh 饭店 fd r气 软管 8号 11-23 检记 灭火器 mhq LNG lng 好 zzz %"
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=2)
FILTERS = st.builds(
    Filters,
    sector=st.sampled_from(["", "gas", "venue_fire"]),
    since=st.none() | DAYS,
    until=st.none() | DAYS,
    state=st.none() | st.sampled_from(get_args(State)),
    overdue_on=st.none() | st.integers(0, 40).map(lambda days: TODAY + timedelta(days=days)),
    unsynced=st.booleans(),
)


def fill(workspace: Workspace, clock: FixedClock) -> list[OpenInspection]:
    """Make inspections that differ in all that is searched and filtered."""
    works = []
    named = {"燃气用具店": "解放街1号", "某银行": "平安路8号", "LNG 加气站": "银座", "好再来饭店": ""}
    for name, address in named.items():
        clock.advance(days=1)
        works.append(begin_work(workspace, unit=make_unit(name=name, address=address)))
    works.append(begin_work(workspace, checklists=("venue_fire.hall",), facts={"storeys": 4}))
    works.append(begin_work(workspace, checklists=(), outcome="closed"))
    works[0].answer(HOSE, "noncompliant", OPERATOR, "灶台下的软管龟裂")
    works[1].save_finding(make_finding(deadline=TODAY + timedelta(days=9)), OPERATOR)
    works[1].conclude(Conclusion(clock.now), OPERATOR)
    works[2].save_finding(make_finding(corrected_on_site=True, deadline=TODAY), OPERATOR)
    issue_document(works[3], "inspection_record", OPERATOR, number="（示）城管检记〔2026〕8号")
    confirmed = {work.stream.name: {workspace.device.id: len(work.stream.events)} for work in works[:3]}
    confirmed[works[2].stream.name][workspace.device.id] -= 1
    save_json(workspace.root / "sync.json", Confirmed(confirmed))
    return works


@pytest.fixture(scope="module")
def filled(library: Library) -> Iterator[tuple[Workspace, list[OpenInspection]]]:
    clock = FixedClock(NOW - timedelta(days=3))
    with TemporaryDirectory() as folder, make_workspace(Path(folder) / "w", library, clock=clock) as workspace:
        yield workspace, fill(workspace, clock)


def texts(work: OpenInspection) -> Iterator[str]:
    visit = work.inspection.visit
    yield from (visit.unit.name, visit.unit.address, visit.began_at.date().isoformat())
    yield from (document.number for document in work.inspection.documents.values())
    yield from (f"{one.location} {one.description} {one.details}".strip() for one in work.inspection.findings.values())
    yield from (item.text for edition in work.case.editions for item in edition.items.values())


def passes(work: OpenInspection, filters: Filters) -> bool:
    inspection = work.inspection
    day = inspection.visit.began_at.date()
    state = "concluded" if inspection.conclusion else "ongoing"
    if inspection.visit.outcome != "inspected":
        state = "not_inspected"
    open_until = [one.deadline for one in inspection.findings.values() if one.deadline and not one.corrected_on_site]
    confirmed = msgspec.json.decode((work.workspace.root / "sync.json").read_bytes())["streams"]
    unsynced = confirmed.get(work.stream.name, {}).get(work.workspace.device.id, 0) < len(work.stream.events)
    return (
        (not filters.sector or any(pinned.sector == filters.sector for pinned in inspection.visit.checklists))
        and (filters.since or date.min) <= day <= (filters.until or date.max)
        and filters.state in (None, state)
        and (filters.overdue_on is None or any(until < filters.overdue_on for until in open_until))
        and (unsynced or not filters.unsynced)
    )


@settings(max_examples=150)
@given(words=WORDS, filters=FILTERS)
def test_the_index_finds_what_a_plain_scan_finds(
    filled: tuple[Workspace, list[OpenInspection]], words: list[str], filters: Filters
) -> None:
    workspace, works = filled
    scanned = {
        work.inspection.id
        for work in works
        if passes(work, filters) and all(any(matches(word, text) for text in texts(work)) for word in words)
    }

    listing = workspace.index.listing(" ".join(words), filters)

    assert {row.id for row in listing.rows} == scanned
    assert listing.matching == len(scanned)
    assert listing.hits.keys() == (scanned if words else set())


def test_what_the_unit_is_called_comes_before_what_is_said_of_it(
    filled: tuple[Workspace, list[OpenInspection]],
) -> None:
    workspace, _ = filled
    listing = workspace.index.listing("yh")

    assert listing.rows[0].unit == "某银行"
    hit = listing.hits[listing.rows[0].id]
    assert (hit.field, hit.text[hit.start : hit.end]) == ("unit", "银行")


def test_without_words_the_newest_come_first(filled: tuple[Workspace, list[OpenInspection]]) -> None:
    workspace, works = filled

    assert [row.id for row in workspace.index.listing().rows] == [work.inspection.id for work in reversed(works)]


def test_a_change_is_found_at_once(work: OpenInspection) -> None:
    index = work.workspace.index
    assert index.listing("xfs").rows == []

    work.save_finding(make_finding(description="消防栓被埋压"), OPERATOR)

    assert [row.id for row in index.listing("xfs").rows] == [work.inspection.id]


def test_what_is_known_by_now_is_told_without_reading_a_file(work: OpenInspection) -> None:
    index = work.workspace.index
    assert index.listing("好再来", EVERYTHING, refreshed=False).rows == []

    index.refresh()

    assert [row.unit for row in index.listing("好再来", EVERYTHING, refreshed=False).rows] == ["好再来饭店"]


def test_progress_is_told_up_to_the_last_file(workspace: Workspace) -> None:
    for _ in range(3):
        begin_work(workspace)
    told: list[tuple[int, int]] = []

    workspace.index.refresh(lambda done, total: told.append((done, total)))

    assert told[-1] == (3, 3)
