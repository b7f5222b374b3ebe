"""A major hazard has its ground of determination, and what follows from it (documents.md 8A, rule 9)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.finding import span
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined

_MEASURES: tuple[DocumentKind, ...] = ("on_site_measures", "house_stop_use", "gas_cutoff_notice")


def determined(examined: Examined) -> Iterator[Check]:
    """Stop a finding that is called major without a ground (8A rule 9: 重大隐患必须有判定依据)."""
    for number, finding in examined.findings:
        if finding.major and not finding.major_basis.strip():
            message = f"第{number}项问题是重大隐患，没有写判定依据，请补上判定标准的名称和条款，或改为一般隐患。"
            yield Check("determined", "stop", message, f"finding/{finding.id}")


def followed_up(examined: Examined) -> Iterator[Check]:
    """Remind of supervision and reports (安全生产法第四十一条; 消防法第五十五条, documents.md 3.1)."""
    majors = [(number, finding) for number, finding in examined.open_findings if finding.major]
    if majors:
        agency = examined.work.agency
        fire = "；重大火灾隐患还要书面报告本级人民政府（消防法第五十五条）" if agency and agency.kind == "fire" else ""
        message = (
            f"第{span(number for number, _ in majors)}项问题是重大隐患：单位应当报告治理情况，"
            f"部门应当督办（安全生产法第四十一条）{fire}。"
        )
        yield Check("followed-up", "note", message, f"finding/{majors[0][1].id}")


def made_safe(examined: Examined) -> Iterator[Check]:
    """Remind of on-site measures where none were ordered (安全生产法第六十五条第一款第三项)."""
    majors = [number for number, finding in examined.open_findings if finding.major]
    ordered = examined.kind in _MEASURES or any(one.kind in _MEASURES for one in examined.documents)
    if majors and not ordered and examined.may_issue("on_site_measures"):
        message = (
            f"第{span(majors)}项重大隐患排除前或排除中无法保证安全的，应当撤出人员、停产停业或停止使用，"
            f"还没有出具{DOCUMENT_NAMES['on_site_measures']}。"
        )
        yield Check("made-safe", "note", message, "kind/on_site_measures")


def looked_at_as_major(examined: Examined) -> Iterator[Check]:
    """Remind where a chapter suggests that a finding is major; the inspector decides, with a clause."""
    for number, finding in examined.findings:
        item = examined.work.case.item(finding.item)
        suggestions = item.suggestions(examined.visited_on) if item and not finding.major else []
        if suggestions:
            named = "、".join(map(str, suggestions))
            message = f"第{number}项问题可能构成重大隐患（{named}），请核对条款后判定。"
            yield Check("looked-at-as-major", "note", message, f"finding/{finding.id}")


MAJORS = (determined, followed_up, made_safe, looked_at_as_major)
