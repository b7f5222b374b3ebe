"""The 责令限期改正通知书 (documents.md 3.2; 消防法第五十三条, 消防监督检查规定第十九条第一款、第二十条)."""

from __future__ import annotations

from collections.abc import Iterator

from inspect_tui.documents.fire.correction import Numbered, correction_form, opening, problems
from inspect_tui.documents.fire.immediate_correction import at_once
from inspect_tui.documents.form import Blank, Block, Form, Paragraph, Text
from inspect_tui.documents.refusal import DeadlinePassedError, NothingToOrderError, refuse_empty_order
from inspect_tui.documents.source import Source
from inspect_tui.documents.wording import day_runs
from inspect_tui.inspection.finding import by_deadline, span


def deadline_correction(source: Source) -> Form:
    """Fill the notice with what is to be corrected by a day after the visit.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: all is to be corrected at once.
        DeadlinePassedError: a deadline is over before the notice is made.
        MissingFieldError: another violation is ticked and not told.
    """
    refuse_empty_order(source)
    findings = _by_and_by(source)
    body = (*opening(source, "fire.deadline"), *problems(source, findings), *_orders(source, findings))
    return correction_form(source, "deadline_correction", body)


def _by_and_by(source: Source) -> Numbered:
    urgent = at_once(source)
    findings = [entry for entry in source.ordered if entry not in urgent]
    if source.blank:
        return []
    if not findings:
        raise NothingToOrderError("问题的整改期限都是检查当天，没有需要限期改正的问题。请出具责令立即改正通知书。")
    late = [number for number, finding in findings if finding.deadline and finding.deadline < source.issued_on]
    if late:
        raise DeadlinePassedError(
            f"第{span(late)}项问题的整改期限早于文书日期 {source.issued_on}，没有出具文书。请核对期限和文书日期。"
        )
    return findings


def _orders(source: Source, findings: Numbered) -> Iterator[Block]:
    """Say what is to be corrected by which day; the numbers are those of the findings, not of the ticks."""
    groups = [(deadline, span(number for number, _ in group)) for deadline, group in by_deadline(findings)]
    for deadline, items in groups or [(None, "")]:
        numbers = Blank(items, 4, hand=source.blank)
        yield Paragraph(source.clause("fire.by", items=numbers, on=day_runs(deadline)))
    yield Paragraph((Text("改正期间，"), *source.clause("fire.warning")))
