"""The 责令立即改正通知书 (documents.md 3.2; 消防法第五十三条, 消防监督检查规定第十九条第一款)."""

from __future__ import annotations

from inspect_tui.documents.fire.correction import Numbered, correction_form, opening, problems
from inspect_tui.documents.form import Form, Paragraph
from inspect_tui.documents.refusal import NothingToOrderError, refuse_empty_order
from inspect_tui.documents.source import Source


def immediate_correction(source: Source) -> Form:
    """Fill the notice with what is to be corrected at once.

    Raises:
        NotInspectedError: the visit did not become an inspection.
        NothingToOrderError: nothing is to be corrected at once.
        MissingFieldError: another violation is ticked and not told.
    """
    refuse_empty_order(source)
    findings = at_once(source)
    if not findings and not source.blank:
        raise NothingToOrderError(
            "没有整改期限为检查当天的问题，不能出具责令立即改正通知书。"
            "请改用责令限期改正通知书，或者把应当立即改正的问题的期限改为检查当天。"
        )
    body = (
        *opening(source, "fire.immediate"),
        *problems(source, findings),
        Paragraph(source.clause("fire.warning")),
    )
    return correction_form(source, "immediate_correction", body)


def at_once(source: Source) -> Numbered:
    """Return the findings to be mended on the day of the visit."""
    today = source.visit.began_at.date()
    return [(number, finding) for number, finding in source.ordered if finding.deadline and finding.deadline <= today]
