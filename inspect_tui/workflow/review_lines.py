"""Say in words what became of findings when they were looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from inspect_tui.authority import AUTHORITY_NAMES
from inspect_tui.errors import InspectError
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import REVIEW_NAMES, Finding, Review
from inspect_tui.workflow.under_review import UnderReview, raising, under_review
from inspect_tui.workflow.work import OpenInspection


def finding_text(finding: Finding) -> str:
    """Say where and what."""
    where = f"{finding.location}：" if finding.location else ""
    details = f"（{finding.details}）" if finding.details else ""
    return f"{where}{finding.description}{details}"


def became_text(review: Review | None) -> str:
    """Say what became of a finding, with the day it was seen; empty while nobody has looked."""
    return f"{REVIEW_NAMES[review.outcome]}（{show_day(review.on)}复查）" if review else ""


def standing_text(entry: UnderReview, day: date) -> str:
    """Say how a finding stands in a re-inspection: what was seen, else since when it is due."""
    if entry.seen:
        return REVIEW_NAMES[entry.seen.outcome]
    before = f"上次{became_text(entry.before)}" if entry.before else "未复查"
    late = entry.finding.deadline is not None and entry.finding.deadline < day
    return f"{before}，已逾期" if late else before


def due_text(entry: UnderReview) -> str:
    """Say by when a finding was to be mended, and who took it over where that is another authority."""
    finding = entry.finding
    until = f"限 {show_day(finding.deadline)}" if finding.deadline else "未定期限"
    return f"{until}　移送{AUTHORITY_NAMES[finding.authority]}" if entry.transferred else until


def finding_lines(entry: UnderReview) -> list[str]:
    """Say all of a finding that is looked at: what was found, what had to be done, and what was seen of it."""
    finding = entry.finding
    lines = [f"{entry.number}. {finding_text(finding)}", f"整改要求　{finding.requirement or '未填'}"]
    lines.append(f"{due_text(entry)}　责任人 {finding.responsible or '未填'}")
    lines.append(f"依据　{finding.basis or '未填'}")
    if entry.before:
        lines.append(f"上次　{became_text(entry.before)}　{entry.before.note}")
    if entry.seen:
        lines.append(f"这次　{REVIEW_NAMES[entry.seen.outcome]}　{entry.seen.note}")
    return [line.rstrip() for line in lines]


def looked_at_lines(work: OpenInspection) -> Iterator[str]:
    """Yield line by line what a re-inspection looked at and what it has still to look at; nothing for any other."""
    if not work.inspection.visit.reinspects:
        return
    yield ""
    try:
        raised = raising(work)
    except InspectError as error:
        yield f"【复查】原检查打不开：{error}"
        return
    entries = under_review(work, raised)
    yield f"【复查 {show_day(raised.inspection.visit.began_at.date())}检查发现的问题】"
    for name, group in (
        ("已整改", [one for one in entries if one.seen and one.seen.outcome == "rectified"]),
        ("未整改", [one for one in entries if one.seen and one.seen.outcome == "not_rectified"]),
        ("还没有看", [one for one in entries if not one.seen]),
    ):
        if group:
            yield f"{name} {len(group)} 项"
            yield from map(_line, group)


def _line(entry: UnderReview) -> str:
    note = f"　备注：{entry.seen.note}" if entry.seen and entry.seen.note else ""
    return f"{entry.number}. {finding_text(entry.finding)}　{due_text(entry)}{note}"
