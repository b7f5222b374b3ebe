"""The unit is named as on its licence, the same in all papers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.reviewing import begin_review
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR, make_unit
from tests.issuing import issue_document
from tests.workflow.checks.told import faultless, told, with_finding

VALID = "91110000600037341L"


def rename(work: OpenInspection, name: str) -> None:
    """Correct the name of the unit."""
    work.change_visit(replace(work.inspection.visit, unit=make_unit(name=name)), OPERATOR)


def test_another_name_than_in_an_earlier_document__is_asked_about(workspace: Workspace) -> None:
    work = faultless(workspace)
    document = issue_document(work, "inspection_record", OPERATOR).document
    assert told(work, "same-name") == []
    rename(work, "好再来酒楼")

    [(level, message, place)] = told(work, "same-name", "rectification_order")
    assert (level, place) == ("ask", f"document/{document.id}")
    assert "写的单位是“好再来饭店”，检查信息里现在是“好再来酒楼”" in message
    rename(work, "好再来饭店")
    assert told(work, "same-name") == []


def test_another_name_than_in_the_inspection_looked_at_again__is_asked_about(workspace: Workspace) -> None:
    raised = faultless(workspace)
    with_finding(raised)
    again = OpenInspection(workspace, begin_review(workspace, raised.inspection.id, OPERATOR))
    assert told(again, "same-name") == []
    rename(again, "好再来酒楼")

    assert [(level, place) for level, _, place in told(again, "same-name", "review_opinion")] == [("ask", "visit")]


@pytest.mark.parametrize(("code", "levels"), [("", []), (VALID, []), (VALID[:-1] + "M", ["ask"]), ("12", ["ask"])])
def test_a_credit_code_is_one_by_the_standard(workspace: Workspace, code: str, levels: list[str]) -> None:
    work = faultless(workspace, unit=make_unit(credit_code=code))

    assert [level for level, *_ in told(work, "credit-code")] == levels


@pytest.mark.parametrize(
    ("code", "name", "levels"), [("92110000X", "", ["ask"]), ("92110000X", "王五", []), (VALID, "", [])]
)
def test_a_household_business_is_named_with_its_operator(
    workspace: Workspace, code: str, name: str, levels: list[str]
) -> None:
    work = faultless(workspace, unit=make_unit(credit_code=code, representative=name))

    assert [level for level, *_ in told(work, "operator-named")] == levels
