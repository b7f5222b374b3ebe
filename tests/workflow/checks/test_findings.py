"""Each finding says where, what, on what clause and until when."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, OPERATOR, SETTINGS, TODAY
from tests.workflow.checks.told import all_told, faultless, told, with_finding


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection."""
    return faultless(workspace)


@pytest.mark.parametrize(
    "basis",
    [
        "《示例安全法》第十三条",
        "违反示例安全法第三十六条第一款第（二）项",
        "《甲法》第五条、第六条、《乙规定》第七条",
        "《示例规范》（GB 1-2020）第8.5.1条",
        "《示例标准》第5.3节",
        "《示例标准》附录B.3",
        "《示例判定标准》第（十一）项",
    ],
)
def test_a_clause_with_its_article__is_enough(work: OpenInspection, basis: str) -> None:
    with_finding(work, basis=basis)

    assert told(work, "with-basis") == []


@pytest.mark.parametrize(
    ("basis", "why"),
    [
        ("", "没有写违反的条款"),
        ("《示例安全法》", "没有写到条（示例安全法）"),
        ("《甲法》第五条、《乙规定》", "没有写到条（乙规定）"),
        ("《示例方法》第6章", "没有写到条（示例方法）"),
        ("有关规定", "没有写到条（有关规定）"),
    ],
)
def test_a_clause_without_its_article__is_asked_about(work: OpenInspection, basis: str, why: str) -> None:
    with_finding(work, basis=basis)

    [(level, message, place)] = told(work, "with-basis", "inspection_record")
    assert (level, place) == ("ask", "finding/f-1")
    assert message.startswith("第1项问题")
    assert why in message


def test_a_clause_nobody_verified__is_asked_about(work: OpenInspection) -> None:
    with_finding(work, basis_checked=False)

    assert told(work, "with-basis-seen") == [
        ("ask", "第1项问题的依据待核，请对照条款原文核对。", "finding/f-1"),
    ]


@pytest.mark.parametrize("field", ["location", "description", "details", "basis", "requirement", "major_basis"])
def test_blanks_left_over__are_asked_about(work: OpenInspection, field: str) -> None:
    with_finding(work, **{"major_basis": "标准第一条", field: "在＿＿处第一条"})

    assert [level for level, *_ in told(work, "filled-in")] == ["ask"]


def test_a_part_that_is_not_named__is_remarked(work: OpenInspection) -> None:
    with_finding(work, "f-1")
    with_finding(work, "f-2", location=" ")
    with_finding(work, "f-3", location="")

    assert told(work, "with-location") == [("note", "第2、3项问题没有写部位。", "finding/f-2")]


def test_an_order_says_until_when(work: OpenInspection) -> None:
    with_finding(work, "f-1", deadline=None)
    with_finding(work, "f-2", deadline=None, corrected_on_site=True)
    with_finding(work, "f-3", deadline=None, authority="fire")

    for kind in (None, "rectification_order"):
        assert [place for *_, place in told(work, "with-deadline", kind)] == ["finding/f-1"]
    assert told(work, "with-deadline", "on_site_measures") == []


@pytest.mark.parametrize(("days", "levels"), [(-1, ["ask"]), (0, []), (1, [])])
def test_a_deadline_is_not_over_when_the_order_is_made(work: OpenInspection, days: int, levels: list[str]) -> None:
    with_finding(work, deadline=TODAY + timedelta(days=days + 3))

    found = told(work, "due-after-document", "rectification_order", day=TODAY + timedelta(days=3))
    assert [level for level, *_ in found] == levels


def test_a_deadline_in_a_year_whose_holidays_are_not_known__is_remarked(work: OpenInspection) -> None:
    with_finding(work, "f-1", deadline=date(2099, 1, 5))
    with_finding(work, "f-2", deadline=date(2026, 12, 5))

    [(level, message, place)] = told(work, "holidays-known", "rectification_order")
    assert (level, place) == ("note", "finding/f-1")
    assert message.startswith("第1项问题的整改期限：")
    assert "2099年的放假调休安排还没有登记" in message


def test_an_order_is_asked_only_about_what_it_holds(work: OpenInspection) -> None:
    with_finding(work, "f-1", authority="fire", basis="", location="")
    work.save_finding(work.inspection.findings["f-1"], OPERATOR)

    assert [one for one in all_told(work, "rectification_order") if one.place == "finding/f-1"] == []
    for kind in ("inspection_record", "lead_transfer"):
        assert len(told(work, "with-basis", kind)) == 1


def test_only_the_findings_on_the_paper_are_asked_about(workspace: Workspace) -> None:
    work = faultless(workspace)
    workspace.save_settings(replace(SETTINGS, agencies=(replace(GAS_BUREAU, kind="fire"),)))
    with_finding(work, authority="fire", deadline=TODAY)
    with_finding(work, "f-2", authority="fire", basis="")

    assert told(work, "with-basis", "immediate_correction", given={"violations": "1"}) == []
    assert told(work, "with-basis", "deadline_correction", given={"violations": "1"}) != []
