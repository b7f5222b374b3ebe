"""The papers of a visit fit each other: the record first, one order, an opinion on every finding."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.inspection.document import ENDING_NAMES, Document
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, ORDERS, RECORDS, DocumentKind
from inspect_tui.inspection.finding import span
from inspect_tui.workflow.checks.check import Check
from inspect_tui.workflow.checks.examined import Examined
from inspect_tui.workflow.document_source import may_refer_to
from inspect_tui.workflow.issuing import differs_from_record
from inspect_tui.workflow.life import document_name
from inspect_tui.workflow.under_review import under_review

_ONE_OF_EACH: tuple[DocumentKind, ...] = (*RECORDS, *ORDERS, "review_opinion")


def recorded_first(examined: Examined) -> Iterator[Check]:
    """Ask for the record an order rests on (安全生产法第六十八条、行政处罚法第五十五条)."""
    record = next(filter(examined.may_issue, RECORDS), None)
    recorded = any(one.kind in RECORDS for one in examined.documents)
    if examined.kind in ORDERS and record and not recorded:
        message = f"还没有出具{DOCUMENT_NAMES[record]}，检查应当先有书面记录。"
        yield Check("recorded-first", "ask", message, f"kind/{record}")


def as_recorded(examined: Examined) -> Iterator[Check]:
    """Ask about documents that say something else than the record by now (8A rule 4: 三处文字一致)."""
    draft = examined.draft
    for document in examined.documents:
        concerns = draft is None or (draft.kind in ORDERS and document.kind in RECORDS)
        if concerns and differs_from_record(examined.work, document):
            message = f"{document_name(document)}出具以后记录又改过，全套文书应当一致，请重新出具或核对。"
            yield Check("as-recorded", "ask", message, f"document/{document.id}")


def one_of_each(examined: Examined) -> Iterator[Check]:
    """Ask about a second document on the same findings that does not correct the first."""
    draft = examined.draft
    if draft is None or draft.kind not in _ONE_OF_EACH or draft.replaces:
        return
    for document in examined.documents:
        if document.kind == draft.kind:
            message = f"这次检查已经出具了{document_name(document)}，要改正它请用更正或先作废，不要再出一份。"
            yield Check("one-of-each", "ask", message, f"document/{document.id}")


def rests_on_an_order(examined: Examined) -> Iterator[Check]:
    """Stop an opinion where no order counts, or on one that counts no more (2.7: 引文写明原决定的名称与文号)."""
    draft = examined.draft
    # Where the inspection looked at cannot be opened nothing is known of its orders, and nothing is issued.
    if draft is None or draft.kind != "review_opinion" or examined.raised_problem:
        return
    document = _named(examined, draft.refers_to)
    # A draft that names none is on the latest there is.
    if not draft.refers_to and not may_refer_to(examined.work, draft.kind):
        message = "没有有效的责令文书可以复查，请先在原检查出具责令文书，再出具复查意见书。"
        yield Check("rests-on-an-order", "stop", message, "visit")
    elif document and document.ending:
        ended = f"{document_name(document)}{ENDING_NAMES[document.ending.outcome]}"
        message = f"没有有效的责令文书可以复查：{ended}，请选定仍然有效的那一份。"
        yield Check("rests-on-an-order", "stop", message, "draft")


def _named(examined: Examined, document_id: str) -> Document | None:
    """Return a document of this inspection or the one looked at; none that is elsewhere, which issuing refuses."""
    raised = examined.raised.inspection.documents if examined.raised else {}
    return {**raised, **examined.work.inspection.documents}.get(document_id)


def all_judged(examined: Examined) -> Iterator[Check]:
    """Ask about findings a re-inspection has not judged (2.7: 逐项写已整改、未整改)."""
    if examined.kind not in (None, "review_opinion"):
        return
    if examined.raised_problem:
        message = f"原检查打不开，没有核对是否逐项复查：{examined.raised_problem}"
        yield Check("all-judged", "note", message, "visit")
    looked_at = under_review(examined.work, examined.raised) if examined.raised else []
    left = [one for one in looked_at if one.seen is None and not one.transferred]
    if left:
        message = f"原检查的第{span(one.number for one in left)}项问题还没有记录复查结果，应当逐项写明。"
        yield Check("all-judged", "ask", message, f"review/{left[0].finding.id}")


PAPERS = (recorded_first, as_recorded, one_of_each, rests_on_an_order, all_judged)
