"""A begun inspection keeps its checklists until it is moved; then every answer and finding is kept."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from inspect_tui.checklist import Library
from inspect_tui.documents import build, plain_text
from inspect_tui.errors import InvalidInputError, ReadOnlyError
from inspect_tui.inspection import change
from inspect_tui.inspection.event import Event, seal
from inspect_tui.inspection.record import Answer, Conclusion
from inspect_tui.inspection.worksheet import progress
from inspect_tui.store.locations import Locations
from inspect_tui.store.stream import Stream
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.document_source import source_of
from inspect_tui.workflow.earlier import earlier_answers
from inspect_tui.workflow.issuing import differs_from_record
from inspect_tui.workflow.issuing import preview as preview_document
from inspect_tui.workflow.move_lines import consequences, move_lines
from inspect_tui.workflow.moving import choose_newer, move, newer_editions, preview
from inspect_tui.workflow.summary import summary_lines
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHINA, NOW, OPERATOR, begin_work, make_workspace
from tests.issuing import draft, issue_document
from tests.newer import HOSE, RULES, TRAINING, VALVE, newer_library


@pytest.fixture
def newer(tmp_path: Path) -> Library:
    """The checklists after an update."""
    return newer_library(tmp_path / "newer")


@pytest.fixture
def updated(work: OpenInspection, newer: Library) -> OpenInspection:
    """An inspection that was answered before the checklists were updated."""
    work.answer(RULES, "compliant", OPERATOR, "制度上墙")
    work.answer(HOSE, "noncompliant", OPERATOR, "东墙")
    work.answer(TRAINING, "noncompliant", OPERATOR, "两人无证")
    return under(work, newer)


def under(work: OpenInspection, library: Library) -> OpenInspection:
    """Open an inspection again with other checklists at hand."""
    workspace = work.workspace
    workspace.close()
    return OpenInspection(make_workspace(workspace.root, library), work.inspection.id)


def on_disk(work: OpenInspection) -> OpenInspection:
    return OpenInspection(work.workspace, work.inspection.id)


def test_an_inspection_stays_with_what_it_began_with(updated: OpenInspection) -> None:
    assert updated.inspection.visit.checklists[0].version == 3
    assert TRAINING in updated.case.items
    assert VALVE not in updated.case.items


def test_without_a_newer_version_there_is_nothing_to_move_to(work: OpenInspection) -> None:
    assert newer_editions(work) == []
    events = len(work.stream.events)
    assert move(work, OPERATOR) == []
    assert len(work.stream.events) == events


def test_the_preview_tells_added_changed_and_removed_items_with_their_answers(updated: OpenInspection) -> None:
    [one] = newer_editions(updated)
    found = preview(updated, one)

    assert [item.id for item in found.added] == [VALVE]
    assert [(touched.item.id, touched.answer, touched.findings) for touched in found.changed] == [
        (HOSE, Answer("noncompliant", "东墙"), 1)
    ]
    assert [field.name for field in found.changed[0].fields] == ["检查内容", "依据", "整改期限"]
    assert [(touched.item.id, touched.answer.outcome) for touched in found.removed] == [(TRAINING, "noncompliant")]
    assert [fact.question for fact in found.asked] == ["房屋层数"]


def test_a_preview_changes_nothing(updated: OpenInspection) -> None:
    before = updated.stream.events

    list(move_lines(updated, [preview(updated, one) for one in newer_editions(updated)]))

    assert on_disk(updated).stream.events == before


def test_the_preview_is_said_in_words(updated: OpenInspection) -> None:
    lines = list(move_lines(updated, [preview(updated, one) for one in newer_editions(updated)]))

    assert lines == [
        "《示例厨房用气检查表》第 3 版换成第 4 版",
        "【新增 1 项】",
        f"{VALVE}　是否安装紧急切断阀？",
        "【改动 1 项】",
        f"{HOSE}　连接软管是否完好、未穿墙？　已记：不符合，问题 1 条",
        "　　检查内容：连接软管是否完好？ → 连接软管是否完好、未穿墙？",
        "　　依据：《示例安全法》（示例令第1号）第十三条 → 《示例安全法》（示例令第1号）第十三条第二款[待核]",
        "　　整改期限：3 天 → 7 天",
        "【删去 1 项】",
        f"{TRAINING}　操作人员是否经过培训？　已记：不符合，问题 1 条",
        "新增情况：房屋层数。可在检查信息里填写；不填时相关项都列出。",
    ]


def test_an_added_item_that_does_not_apply_is_said_to(work: OpenInspection, newer: Library) -> None:
    visit = work.inspection.visit
    work.change_visit(msgspec.structs.replace(visit, facts={**visit.facts, "storeys": 1}), OPERATOR)
    work = under(work, newer)

    lines = list(move_lines(work, [preview(work, one) for one in newer_editions(work)]))
    assert f"{VALVE}　是否安装紧急切断阀？（按已填的情况不用查）" in lines
    assert not any(line.startswith("新增情况") for line in lines)


def test_moving_pins_the_new_edition_and_keeps_every_answer_and_finding(updated: OpenInspection) -> None:
    before = updated.inspection

    move(updated, OPERATOR)

    after = on_disk(updated)
    assert after.inspection.answers == before.answers
    assert after.inspection.findings == before.findings
    assert after.inspection.visit.checklists[0].version == 4
    assert list(after.case.items)[-1] == VALVE
    assert after.case.items[HOSE].item.text == "连接软管是否完好、未穿墙？"
    assert after.inspection.heads["visit"][0].kind == "visit_changed"


def test_nothing_of_the_log_is_lost(updated: OpenInspection) -> None:
    before = updated.stream.events

    move(updated, OPERATOR)

    assert on_disk(updated).stream.events[: len(before)] == before


def test_moved_once_there_is_nothing_left_to_move_to(updated: OpenInspection) -> None:
    move(updated, OPERATOR)

    assert newer_editions(updated) == []


def test_answers_to_removed_items_are_told_of_and_not_counted(updated: OpenInspection) -> None:
    move(updated, OPERATOR)

    [earlier] = earlier_answers(on_disk(updated))
    assert (earlier.item, earlier.text, earlier.removed) == (TRAINING, "操作人员是否经过培训？", True)
    assert str(progress(updated.case.sections, updated.inspection.answers)) == "2/6"
    lines = list(summary_lines(updated))
    assert "结果　符合 1　不符合 1　不适用 0　未检查 4" in lines
    assert "【已不在检查表中 1 项】原来的结果仍在记录里，不计入上面的结果" in lines
    assert f"不符合　{TRAINING}　操作人员是否经过培训？　备注：两人无证" in lines
    state = updated.as_json()
    assert state["not_asked"] == [TRAINING]
    assert state["answers"][TRAINING]["text"] == "操作人员是否经过培训？"  # type: ignore[index]


def test_an_answer_to_an_item_that_no_longer_applies_is_told_of_too(work: OpenInspection) -> None:
    work.answer(HOSE, "compliant", OPERATOR)
    work.change_visit(msgspec.structs.replace(work.inspection.visit, facts={"gas_supply": "none"}), OPERATOR)

    assert [(one.item, one.removed) for one in earlier_answers(work)] == [(HOSE, False)]
    assert "【现在不用检查 1 项】原来的结果仍在记录里，不计入上面的结果" in summary_lines(work)


def test_where_the_earlier_checklist_is_damaged_the_answer_is_told_by_its_id(updated: OpenInspection) -> None:
    digest = updated.inspection.visit.checklists[0].sha256
    move(updated, OPERATOR)
    (updated.workspace.root / "blobs" / digest[:2] / digest).write_bytes(b"damaged")

    after = on_disk(updated)
    assert [(one.item, one.text) for one in earlier_answers(after)] == [(TRAINING, "")]
    assert f"不符合　{TRAINING}　备注：两人无证" in summary_lines(after)


def test_the_record_says_that_more_was_checked_than_the_list_has_now(updated: OpenInspection) -> None:
    move(updated, OPERATOR)

    text = plain_text(preview_document(updated, draft(updated, "inspection_record")))
    assert "（第4版），共检查2项，符合1项，不符合1项，不适用0项，未检查4项。" in text
    assert "另有已检查、现不在检查表应查项中的1项：不符合1项。" in text
    assert "操作人员未经培训；两人无证" in text


def test_moving_back_and_forth_asks_for_an_item_again_with_its_answer(
    updated: OpenInspection, library: Library
) -> None:
    move(updated, OPERATOR)
    again = library.editions["gas.kitchen"]
    later = msgspec.structs.replace(again, checklist=msgspec.structs.replace(again.checklist, version=5))
    work = under(updated, msgspec.structs.replace(library, editions={**library.editions, "gas.kitchen": later}))

    move(work, OPERATOR)

    assert earlier_answers(work) == []
    assert work.inspection.answers[TRAINING].outcome == "noncompliant"
    assert str(progress(work.case.sections, work.inspection.answers)) == "3/6"


def test_another_content_of_the_same_version_is_newer_and_an_older_version_is_not(
    work: OpenInspection, library: Library
) -> None:
    edition = library.editions["gas.kitchen"]

    def with_checklist(**changes: object) -> OpenInspection:
        other = msgspec.structs.replace(edition, checklist=msgspec.structs.replace(edition.checklist, **changes))
        return under(work, msgspec.structs.replace(library, editions={"gas.kitchen": other}))

    assert len(newer_editions(with_checklist(for_units="各类餐饮场所"))) == 1
    assert newer_editions(with_checklist(version=2, for_units="各类餐饮场所")) == []


def test_a_version_for_later_visits_is_not_offered(work: OpenInspection, newer: Library) -> None:
    edition = newer.editions["gas.kitchen"]
    later = msgspec.structs.replace(edition.checklist, since=datetime(2027, 1, 1, tzinfo=CHINA).date())
    library = msgspec.structs.replace(
        newer, editions={"gas.kitchen": msgspec.structs.replace(edition, checklist=later)}
    )
    work = under(work, library)

    assert newer_editions(work) == []
    with pytest.raises(
        InvalidInputError, match=r"^检查表“gas.kitchen”没有适用于2026年11月23日检查的新版本，没有改动。$"
    ):
        choose_newer(work, ["gas.kitchen"])


def test_only_the_named_checklist_is_moved(workspace: Workspace, newer: Library) -> None:
    hall = newer.editions["venue_fire.hall"]
    changed = msgspec.structs.replace(hall, checklist=msgspec.structs.replace(hall.checklist, version=2))
    library = msgspec.structs.replace(newer, editions={**newer.editions, "venue_fire.hall": changed})
    work = under(begin_work(workspace, checklists=("gas.kitchen", "venue_fire.hall")), library)

    move(work, OPERATOR, ["venue_fire.hall"])

    assert [(one.id, one.version) for one in work.inspection.visit.checklists] == [
        ("gas.kitchen", 3),
        ("venue_fire.hall", 2),
    ]
    with pytest.raises(InvalidInputError, match=r"^这次检查没有用检查表“gas.nothing”，没有改动。"):
        move(work, OPERATOR, ["gas.nothing"])


def test_what_follows_for_an_ended_inspection_and_its_documents_is_said(updated: OpenInspection) -> None:
    assert consequences(updated) == "已有的结果、备注、问题和证据都保留，有改动的项请复核。"
    updated.conclude(Conclusion(NOW), OPERATOR)
    document = issue_document(updated, "inspection_record", OPERATOR).document

    said = consequences(updated)
    move(updated, OPERATOR)

    assert "这次检查已结束，新增的项会成为未检查。" in said
    assert "换了以后会标为“已与记录不一致”" in said
    assert differs_from_record(updated, updated.inspection.documents[document.id])
    assert updated.inspection.conclusion == Conclusion(NOW)


def test_nothing_is_moved_where_only_looking_is_allowed(updated: OpenInspection) -> None:
    locations = Locations.named(updated.workspace.root)
    with Workspace(locations, updated.workspace.library, writing=False) as looking:
        work = OpenInspection(looking, updated.inspection.id)

        assert len(newer_editions(work)) == 1
        with pytest.raises(ReadOnlyError):
            move(work, OPERATOR)
    assert on_disk(updated).inspection.visit.checklists[0].version == 3


def disagreeing(stream: Stream, work: OpenInspection) -> Event:
    """Return an event of another device that corrected the visit without knowing of ours."""
    corrected = change.change_visit(msgspec.structs.replace(work.inspection.visit, place="二楼后厨"))
    return seal(
        stream=stream.name,
        device="other",
        n=1,
        prev="",
        kind=corrected.kind,
        subject=corrected.subject,
        after=(),
        body=corrected.body,
        by=OPERATOR,
        at=NOW.isoformat(),
        entered_at="",
    )


def test_a_visit_on_which_devices_disagree_is_not_moved(updated: OpenInspection) -> None:
    from inspect_tui.inspection.fold import inspection_of

    inspection = inspection_of(
        updated.stream.name, updated.stream.fold.extended([disagreeing(updated.stream, updated)])
    )
    assert inspection is not None
    updated.case = msgspec.structs.replace(updated.case, inspection=inspection)

    with pytest.raises(InvalidInputError, match=r"^检查信息有几个不同的记录待核对，没有换检查表。请先核对。$"):
        move(updated, OPERATOR)


def test_a_source_without_earlier_answers_says_nothing_of_them(work: OpenInspection) -> None:
    work.answer(RULES, "compliant", OPERATOR)
    source = source_of(work, draft(work, "inspection_record"))

    assert "另有" not in plain_text(build("inspection_record", source))
