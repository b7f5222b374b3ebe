"""Words and blanks that several forms share: numbers, dates, officers, findings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from inspect_tui.documents.form import Blank, FindingLine, Run, Runs, with_blanks, words
from inspect_tui.documents.source import Source
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.number import kind_characters
from inspect_tui.inspection.record import Finding

_UNKNOWN = Agency(id="", name="", kind="emergency")


def number_line(source: Source, kind: DocumentKind) -> Runs:
    """Write the number, or its form with blanks (documents.md 2.2, 3.4, 4.4); nothing for a kind without numbers."""
    facts = source.law.kinds[kind]
    if source.number or facts.style == "none":
        return words(source.number)
    agency = source.agency or _UNKNOWN
    region: list[str | Run] = [agency.region or Blank(width=2, hand=True)]
    if facts.style == "emergency":
        region = ["（", *region, "）"]
    issuer = agency.characters or Blank(width=2, hand=True)
    characters = kind_characters(agency, kind, facts.style, facts.characters)
    ordinal = "第" if facts.style == "fire" else ""
    return words(*region, issuer, f"{characters}〔", _digits(), f"〕{ordinal}", _digits(), "号")


def _digits() -> Blank:
    return Blank(width=2, hand=True)


def day_runs(day: date | None) -> Runs:
    """Write a date as a form does, 2026年11月23日, each figure on its blank."""
    figures = (str(day.year), str(day.month), str(day.day)) if day else ("", "", "")
    year, month, date_of_month = (Blank(figure, 2, hand=True) for figure in figures)
    return words(year, "年", month, "月", date_of_month, "日")


def moment_runs(moment: datetime | None) -> Runs:
    """Write a moment with hour and minute."""
    figures = (str(moment.hour), f"{moment.minute:02}") if moment else ("", "")
    hour, minute = (Blank(figure, 2, hand=True) for figure in figures)
    return words(*day_runs(moment.date() if moment else None), hour, "时", minute, "分")


def day_text(day: date) -> str:
    """Write a date within a sentence."""
    return f"{day.year}年{day.month}月{day.day}日"


def listed(values: Iterable[str], *, at_least: int, width: int) -> Runs:
    """Write values one after the other, each on its blank, with empty blanks up to `at_least`."""
    filled = list(values)
    filled += [""] * (at_least - len(filled))
    runs: list[str | Run] = []
    for position, value in enumerate(filled):
        runs += ["、" if position else "", Blank(value, width, hand=True)]
    return words(*runs)


def finding_line(number: int, finding: Finding, *, with_requirement: bool = False) -> FindingLine:
    """Write a finding as every document does: part, fact, clause broken, clause that makes it major."""
    requirement = f"整改要求：{_sentence(finding.requirement)}" if with_requirement and finding.requirement else ""
    return FindingLine(number, with_blanks(_finding_text(finding)), with_blanks(requirement))


def _finding_text(finding: Finding) -> str:
    place = f"{finding.location.strip()}：" if finding.location.strip() else ""
    facts = "；".join(_bare(part) for part in (finding.description, finding.details) if part.strip()) or "____"
    sentences = [f"{place}{facts}。"]
    if finding.basis.strip():
        sentences.append(f"违反{_bare(finding.basis).removeprefix('违反')}。")
    if finding.major:
        sentences.append(f"属于重大隐患，判定依据：{_bare(finding.major_basis) or '____'}。")
    if finding.corrected_on_site:
        sentences.append("（已当场整改）")
    return "".join(sentences)


def _sentence(text: str) -> str:
    return f"{_bare(text)}。"


def _bare(text: str) -> str:
    return text.strip().rstrip("。；，;, \n")
