"""What the ledger says of a finding."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import count

import pytest
from msgspec.structs import replace

from inspect_tui.documents.ledger import ledger_rows, state_of
from inspect_tui.documents.ledger.columns import BY_HAND, COLUMNS
from inspect_tui.documents.ledger.row import LedgerRow
from inspect_tui.inspection.document import Document, Ending
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.event import Event, seal
from inspect_tui.inspection.exhibit import AttachedPhoto
from inspect_tui.inspection.finding import numbered
from inspect_tui.inspection.record import Participant, Review, ReviewOutcome
from tests.documents.ledger.books import ORDER, case, rows
from tests.documents.samples import AGENCY, ALARM, CHINA, DAY, EXIT, HOSE, MAJOR_BASIS, TIDIED, in_conflict, source

LATER = date(2027, 1, 4)


def issued(kind: DocumentKind, name: str = "d-1", number: str = "", ending: Ending | None = None) -> Document:
    return Document(name, kind, number, DAY, "0" * 64, "文书.docx", "", "", ending=ending)


def seen(outcome: ReviewOutcome, note: str = "") -> Review:
    return Review(HOSE.id, outcome, LATER, "i-1", "i-2", note)


def event(subject: str, kind: str, at: datetime) -> tuple[Event, ...]:
    fields = {"stream": "inspection/i-1", "device": "a", "n": 1, "prev": "", "after": (), "body": {}, "by": "赵某"}
    return (seal(**fields, kind=kind, subject=subject, at=at.isoformat(), entered_at=""),)


def test_the_columns_are_those_of_the_reference_in_its_order() -> None:
    assert "｜".join(column.heading for column in COLUMNS) == (
        "序号｜隐患编号｜行业领域｜县（市、区）/乡镇街道｜单位名称（统一社会信用代码）｜检查日期｜检查组/检查人员｜牵头部门｜"
        "隐患部位（场所）｜隐患具体情况｜依据（标准、判定条款）｜隐患类别｜隐患等级（一般/重大）｜是否当场整改｜文书名称及文号｜"
        "整改措施｜整改责任单位｜整改责任人｜监管（督办）责任单位｜监管责任人｜整改资金（万元）｜整改时限｜"
        "整改期间防控措施/应急预案｜是否挂牌督办（级别）｜整改进展/完成情况｜整改完成日期｜复查（验收）日期｜复查人｜复查意见｜"
        "销号日期｜销号批准人｜是否立案处罚、处罚金额｜照片（前/后）｜备注"
    )


def test_every_column_shows_a_field_or_is_left_for_hand() -> None:
    shown = [column.field for column in COLUMNS if column.field]

    assert [name for name in LedgerRow.__struct_fields__ if name not in ("inspection", "finding")] == shown
    assert len(shown) + len(BY_HAND) == len(COLUMNS)


def test_a_finding_is_told_in_the_words_of_the_record() -> None:
    (row,) = rows(HOSE)

    assert (row.unit, row.visited_on, row.inspectors) == ("晋城某饭店（91140500MA0EXAMPLE）", DAY, "赵某、钱某")
    assert (row.sector, row.category) == ("燃气", "后厨")
    assert (row.location, row.facts) == ("后厨东侧灶台", "燃气连接软管穿墙敷设；软管长约 2.6 米")
    assert (row.basis, row.requirement) == (HOSE.basis, HOSE.requirement)
    assert (row.severity, row.corrected_on_site, row.deadline) == ("一般", "否", date(2026, 12, 8))
    assert (row.lead, row.competent) == ("晋城市应急管理局", "晋城市应急管理局")
    assert (row.inspection, row.finding, row.serial) == ("i-1", "f-1", 1)


def test_findings_carry_the_numbers_they_have_in_the_documents() -> None:
    state = source(HOSE, ALARM, EXIT, TIDIED).inspection

    expected = [(finding.id, number) for number, finding in numbered(state.findings.values(), AGENCY, ORDER)]
    assert [(row.finding, int(row.code.rpartition("-")[2])) for row in rows()] == expected
    assert rows()[0].code == "20261123-i1-1"


def test_a_major_finding_names_the_clause_that_makes_it_major() -> None:
    (row,) = rows(ALARM)

    assert row.severity == "重大"
    assert row.basis == f"{ALARM.basis}；重大隐患判定依据：{MAJOR_BASIS}"


def test_outside_the_checklists_a_finding_belongs_to_the_sectors_of_the_visit() -> None:
    (row,) = rows(EXIT)

    assert (row.sector, row.category) == ("燃气", "检查表以外")


def test_anothers_finding_names_the_department_that_took_part_else_the_kind_of_authority() -> None:
    (alone,) = rows(EXIT)
    visit = replace(case(EXIT).inspection.visit, participants=(Participant("示例市消防救援大队", "fire"),))
    (together,) = rows(EXIT, visit=visit)

    assert (alone.competent, together.competent) == ("消防救援", "示例市消防救援大队")


@pytest.mark.parametrize(
    ("finding", "review", "days", "state"),
    [
        (TIDIED, None, 400, "corrected_on_site"),
        (HOSE, None, 0, "open"),
        (HOSE, None, 1, "overdue"),
        (HOSE, seen("rectified"), 1, "rectified"),
        (HOSE, seen("not_rectified"), 0, "not_rectified"),
        (HOSE, seen("not_rectified"), 1, "overdue"),
        (replace(HOSE, deadline=None), None, 400, "open"),
    ],
)
def test_a_finding_is_overdue_from_the_day_after_its_deadline_until_it_is_seen_mended(
    finding: object, review: Review | None, days: int, state: str
) -> None:
    assert state_of(finding, review, date(2026, 12, 8) + timedelta(days=days)) == state  # type: ignore[arg-type]


def test_a_review_gives_its_day_its_reviewers_and_what_was_seen() -> None:
    looked = replace(case(HOSE, reviews={HOSE.id: seen("rectified", "软管已更换")}), reviewers={"i-2": "孙某、李某"})
    (row,) = ledger_rows(looked, LATER, count(1))

    assert (row.state, row.reviewed_on, row.reviewers) == ("已整改", LATER, "孙某、李某")
    assert row.review == "已整改：软管已更换"
    # When it was mended nobody has recorded.
    assert row.rectified_on is None


def test_what_was_corrected_on_site_was_mended_on_the_day_of_the_visit() -> None:
    (row,) = rows(TIDIED)

    assert (row.state, row.corrected_on_site, row.rectified_on, row.deadline) == ("已当场整改", "是", DAY, None)


def test_only_one_state_is_listed_where_that_is_asked_for__and_serials_have_no_gaps() -> None:
    overdue = list(ledger_rows(case(), LATER, count(7), "overdue"))

    assert {row.finding for row in overdue} == {"f-1", "f-2", "f-3"}
    assert [row.serial for row in overdue] == [7, 8, 9]


def test_documents_are_named_with_those_findings_they_hold() -> None:
    number = "（晋市）应急责改〔2026〕12号"
    documents = {"d-1": issued("inspection_record"), "d-2": issued("rectification_order", "d-2", number)}
    held = {row.finding: row.documents for row in rows(documents=documents)}

    both = f"现场检查记录；责令限期整改指令书 {number}"
    assert held == {"f-1": both, "f-2": both, "f-3": "现场检查记录", "f-4": "现场检查记录"}


def test_a_document_that_was_voided_is_not_named() -> None:
    ending = Ending("voided", datetime(2026, 11, 24, 9, tzinfo=CHINA), "写错单位")

    assert rows(HOSE, documents={"d-1": issued("rectification_order", ending=ending)})[0].documents == ""


@pytest.mark.parametrize(("minutes", "held"), [(-1, "现场检查记录"), (0, "现场检查记录"), (1, "")])
def test_a_finding_raised_after_a_document_is_not_in_it(minutes: int, held: str) -> None:
    at = datetime(2026, 11, 23, 11, tzinfo=CHINA)
    raised = event("finding/f-1", "finding_raised", at + timedelta(minutes=minutes))
    heads = {"finding/f-1": raised, "document/d-1": event("document/d-1", "document_issued", at)}

    assert rows(HOSE, documents={"d-1": issued("inspection_record")}, heads=heads)[0].documents == held


def test_photos_of_the_item_are_counted() -> None:
    photos = {
        name: AttachedPhoto("p.jpg", "0", "0", "image/jpeg", 1, 1, 1, item=item)
        for name, item in (("p-1", HOSE.item), ("p-2", HOSE.item), ("p-3", ""))
    }
    counted = {row.finding: row.photos for row in rows(HOSE, EXIT, photos=photos)}

    assert counted == {"f-1": 2, "f-3": None}


def test_the_notes_say_what_to_beware_of() -> None:
    visit = replace(case(HOSE).inspection.visit, entered_later=True)
    (doubtful,) = rows(replace(HOSE, basis_checked=False), visit=visit)
    (conflict,) = in_conflict(source(HOSE)).inspection.conflicts
    (disputed,) = rows(HOSE, conflicts=(conflict._replace(subject="finding/f-1"),))
    (elsewhere,) = rows(HOSE, conflicts=(conflict,))

    assert doubtful.notes == "依据待核；检查为补录"
    assert disputed.notes == "两处记录不一致，待核对"
    assert elsewhere.notes == ""
