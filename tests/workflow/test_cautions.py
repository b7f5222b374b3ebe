"""What a reviewer would ask about is said before a document is issued."""

from __future__ import annotations

from msgspec.structs import replace

from inspect_tui.inspection.agency import Inspector
from inspect_tui.inspection.record import Conclusion
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.cautions import cautions
from inspect_tui.workflow.work import OpenInspection
from tests.builders import INSPECTORS, NOW, OPERATOR, begin_work


def finished(work: OpenInspection) -> OpenInspection:
    work.answer_rest(work.case.items, OPERATOR)
    work.conclude(Conclusion(NOW), OPERATOR)
    return work


def test_nothing_is_asked_of_a_finished_inspection(work: OpenInspection) -> None:
    assert list(cautions(finished(work))) == []


def test_what_is_left_open_is_said(work: OpenInspection) -> None:
    left = len(work.case.items)
    assert list(cautions(work)) == [f"还有 {left} 项未检查。", "还没有填写结束时间。"]


def test_two_inspectors_with_certificates_of_their_own_are_expected(workspace: Workspace) -> None:
    first, second = INSPECTORS
    alone = finished(begin_work(workspace, inspectors=(first,)))
    assert list(cautions(alone)) == ["执法人员不足两名。"]
    for pair in ((first, replace(second, certificate=first.certificate)), (first, Inspector("王五"))):
        assert list(cautions(finished(begin_work(workspace, inspectors=pair)))) == ["执法证号有空缺或重复。"]


def test_clauses_nobody_verified_are_named_by_the_number_of_their_finding(work: OpenInspection) -> None:
    finished(work)
    finding = replace(work.new_finding(), description="灯具破损", basis_checked=False)
    work.save_finding(finding, OPERATOR)
    assert list(cautions(work)) == ["第1项问题的依据待核。"]
