"""How a finding begins from its item, who is competent for it, and how findings are numbered."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspect_tui.authority import Authority
from inspect_tui.checklist import Library
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.calendar import Calendar, YearDays
from inspect_tui.inspection.finding import (
    by_deadline,
    competent_authority,
    finding_from_item,
    is_competent,
    numbered,
    ordered_findings,
    span,
)
from inspect_tui.inspection.record import Finding, Participant, Visit
from inspect_tui.inspection.worksheet import WorkItem, worksheet
from tests.builders import CHINA, EMERGENCY_BUREAU, GAS_BUREAU, TODAY, make_finding, make_visit

OFFICE = Agency(id="office", name="示例市安委办", kind="coordination")
HOUSING = Agency(id="housing", name="示例市住房和城乡建设局", kind="housing")


def raised(library: Library, item: str, visit: Visit | None = None) -> Finding:
    edition = library.edition("gas.kitchen")
    work = WorkItem(edition.items[f"gas.kitchen.{item}"], edition)
    return finding_from_item("f-1", work, visit or make_visit(), GAS_BUREAU)


def test_a_finding_is_prefilled_from_its_item(library: Library) -> None:
    assert raised(library, "alarm") == Finding(
        id="f-1",
        item="gas.kitchen.alarm",
        description="未安装可燃气体报警装置",
        basis="《示例用气规定》第十一条（二）",
        basis_checked=False,
        major=True,
        major_basis="《示例重大隐患判定标准》（示规〔2023〕4号）第四条（一）",
        requirement="安装可燃气体报警装置并保证正常使用",
        deadline=TODAY,
        authority="gas",
    )


def test_the_clauses_are_those_in_force_on_the_day_of_the_visit(library: Library) -> None:
    visit = make_visit(began_at=datetime(2023, 5, 1, 9, tzinfo=CHINA))

    finding = raised(library, "alarm", visit)

    assert finding.basis == "《示例用气规定》第十条"
    assert finding.basis_checked
    assert (finding.major, finding.major_basis) == (False, "")


def test_a_deadline_in_working_days_leaves_out_the_weekend(library: Library) -> None:
    (section,) = worksheet([library.edition("self_built.wall")], {})

    finding = finding_from_item("f-1", section.items[0], make_visit(), None)

    assert finding.deadline == date(2026, 12, 7)


def test_a_deadline_in_working_days_goes_by_the_calendar_of_the_office(library: Library) -> None:
    (section,) = worksheet([library.edition("self_built.wall")], {})
    office = Calendar({2026: YearDays(frozenset({date(2026, 12, 7)}))})

    finding = finding_from_item("f-1", section.items[0], make_visit(), None, calendar=office)

    assert finding.deadline == date(2026, 12, 8)


@pytest.mark.parametrize(
    ("usual", "agency", "participants", "competent"),
    [
        ("gas", GAS_BUREAU, (), "gas"),
        ("gas", HOUSING, (), "gas"),
        ("fire", GAS_BUREAU, (), "gas"),
        ("fire", GAS_BUREAU, ("fire",), "fire"),
        ("fire", GAS_BUREAU, ("market",), "gas"),
        ("fire", OFFICE, (), "fire"),
        ("fire", None, (), "fire"),
        ("emergency", EMERGENCY_BUREAU, (), "emergency"),
    ],
)
def test_a_finding_goes_to_its_usual_authority_if_that_is_there_else_to_the_issuer(
    usual: Authority, agency: Agency | None, participants: tuple[Authority, ...], competent: Authority
) -> None:
    visit = make_visit(participants=tuple(Participant("某局", authority) for authority in participants))

    assert competent_authority(usual, visit, agency) == competent


def test_a_gas_office_is_not_competent_for_houses() -> None:
    assert not is_competent(GAS_BUREAU, "housing")


def test_the_issuers_open_findings_are_numbered_first_then_its_mended_ones_then_those_of_others() -> None:
    findings = [
        make_finding("f-1", authority="fire"),
        make_finding("f-2", item="x.b", corrected_on_site=True),
        make_finding("f-3"),
        make_finding("f-4", item="x.b"),
        make_finding("f-5", item="x.a"),
        make_finding("f-6", authority="emergency"),
    ]

    numbers = numbered(findings, GAS_BUREAU, ["x.a", "x.b"])

    assert [(number, finding.id) for number, finding in numbers] == [
        (1, "f-5"),
        (2, "f-4"),
        (3, "f-3"),
        (4, "f-2"),
        (5, "f-6"),
        (6, "f-1"),
    ]
    assert [number for number, _ in ordered_findings(numbers, GAS_BUREAU)] == [1, 2, 3]


@given(
    st.permutations(
        [
            make_finding(f"f-{n}", authority=kind, corrected_on_site=n % 2 == 0)
            for n in range(4)
            for kind in ("gas", "fire")
        ]
    )
)
def test_an_order_counts_from_one_without_gaps(findings: list[Finding]) -> None:
    ordered = ordered_findings(numbered(findings, GAS_BUREAU), GAS_BUREAU)

    assert [number for number, _ in ordered] == list(range(1, len(ordered) + 1))


def test_findings_are_grouped_by_deadline_and_those_without_come_last() -> None:
    findings = [
        make_finding("f-1", deadline=None),
        make_finding("f-2", deadline=date(2026, 12, 8)),
        make_finding("f-3", deadline=date(2026, 11, 23)),
        make_finding("f-4", deadline=date(2026, 12, 8)),
    ]

    groups = by_deadline(numbered(findings, GAS_BUREAU))

    assert [(deadline, [number for number, _ in group]) for deadline, group in groups] == [
        (date(2026, 11, 23), [3]),
        (date(2026, 12, 8), [2, 4]),
        (None, [1]),
    ]


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], ""),
        ([1], "1"),
        ([1, 2], "1、2"),
        ([1, 3, 4, 5], "1、3至5"),
        ([5, 4, 3, 1], "1、3至5"),
        ([1, 2, 3, 5, 6, 8, 9, 10, 11], "1至3、5、6、8至11"),
    ],
)
def test_numbers_are_written_as_a_form_does(numbers: list[int], text: str) -> None:
    assert span(numbers) == text


@given(st.sets(st.integers(1, 40)))
def test_a_span_says_exactly_the_numbers_it_was_given(numbers: set[int]) -> None:
    said: set[int] = set()
    for part in filter(None, span(numbers).split("、")):
        first, _, last = part.partition("至")
        said |= set(range(int(first), int(last or first) + 1))

    assert said == numbers
