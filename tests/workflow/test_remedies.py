"""Until when there are a review and a suit: counted from service, by the law in force on that day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.documents.law import shipped_law
from inspect_tui.inspection.calendar import NATIONAL
from inspect_tui.inspection.document import Document, Ending, Service
from inspect_tui.inspection.document_kind import KINDS
from inspect_tui.workflow.office_law import LAW_FILE
from inspect_tui.workflow.remedies import remedies_of, remedy_dates, remedy_text
from inspect_tui.workflow.work import OpenInspection
from tests.builders import CHINA

LAW = shipped_law()


def served(on: date, kind: Any = "rectification_order", way: Any = "direct", **changes: Any) -> Document:
    at = datetime(on.year, on.month, on.day, 23, 30, tzinfo=CHINA)
    document = Document("d-1", kind, "", on, "0" * 64, "文书.docx", "AAAA-BBBB-CCCC", "1" * 64)
    return replace(document, service=Service(way, at, "王五", "店内"), **changes)


def test_an_order__gives_sixty_days_and_six_months_from_service() -> None:
    dates = remedy_dates(served(date(2025, 3, 3)), LAW, NATIONAL)

    assert dates == (date(2025, 3, 3), date(2025, 5, 6), date(2025, 9, 3))  # 2 May to 5 May 2025 were days off
    assert remedy_text(served(date(2025, 3, 3)), LAW, NATIONAL) == "复议期至 2025年5月6日，起诉期至 2025年9月3日"


def test_a_month_without_such_a_day__ends_the_period_with_its_last() -> None:
    dates = remedy_dates(served(date(2025, 8, 31)), LAW, NATIONAL)

    # 28 February 2026 was worked for the holidays before it.
    assert dates is not None
    assert dates.suit == date(2026, 2, 28)


@pytest.mark.parametrize("kind", ["unit_spot_penalty", "person_spot_penalty"])
def test_a_penalty_on_the_spot__must_be_reviewed_before_a_suit(kind: Any) -> None:
    assert remedy_dates(served(date(2025, 3, 3), kind), LAW, NATIONAL) == (date(2025, 3, 3), date(2025, 5, 6), None)
    assert remedy_text(served(date(2025, 3, 3), kind), LAW, NATIONAL) == (
        "复议期至 2025年5月6日，须先复议；对复议决定不服的，收到复议决定书之日起15日内起诉"
    )


def test_what_was_announced__counts_as_served_once_thirty_days_have_passed() -> None:
    dates = remedy_dates(served(date(2025, 3, 3), way="announced"), LAW, NATIONAL)

    assert dates is not None
    assert dates.served == date(2025, 4, 2)
    assert dates.review == date(2025, 6, 3)  # 1 June a Sunday, 2 June a holiday


def test_days_off_that_are_not_known_yet__are_said() -> None:
    text = remedy_text(served(date(2031, 3, 3)), LAW, NATIONAL)

    assert "2031年的放假调休安排还没有登记" in text


@given(st.dates(date(2022, 1, 1), date(2026, 3, 31)), st.sampled_from(sorted(KINDS)))
def test_the_periods__are_for_kinds_with_remedies_only_and_end_on_a_working_day(day: date, kind: Any) -> None:
    dates = remedy_dates(served(day, kind), LAW, NATIONAL)

    assert (dates is not None) == LAW.kinds[kind].remedies
    if dates is not None:
        assert NATIONAL.is_working_day(dates.review)
        assert day + timedelta(days=60) <= dates.review < day + timedelta(days=75)


def test_what_was_not_served_or_counts_no_more__has_no_periods() -> None:
    document = served(date(2025, 3, 3))
    ended = replace(document, ending=Ending("voided", datetime(2025, 3, 4, tzinfo=CHINA), "写坏"))

    assert remedy_dates(replace(document, service=None), LAW, NATIONAL) is None
    assert remedy_dates(ended, LAW, NATIONAL) is None
    assert remedy_text(ended, LAW, NATIONAL) == ""


def test_an_office_law_that_cannot_be_read__is_said_in_place_of_the_days(work: OpenInspection) -> None:
    (work.workspace.root / LAW_FILE).write_text("[[clause", encoding="utf-8")

    assert remedies_of(work, served(date(2025, 3, 3))).startswith("期限没有推算出来：")
