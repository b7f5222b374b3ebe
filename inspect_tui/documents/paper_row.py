"""A row of a paper form: what is asked, on what it rests, what was ticked, and what is remarked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from inspect_tui.checklist.model import Measurement
from inspect_tui.documents.form import Blank, Runs, words
from inspect_tui.documents.paper import PaperRow
from inspect_tui.inspection.measured import measured_text
from inspect_tui.inspection.record import Answer, Finding
from inspect_tui.inspection.worksheet import WorkItem

Numbered = list[tuple[int, Finding]]
_UNANSWERED = Answer("unanswered")


def item_row(
    number: int,
    work: WorkItem,
    day: date,
    answer: Answer | None = None,
    findings: Iterable[tuple[int, Finding]] = (),
    *,
    how: bool = False,
) -> PaperRow:
    """Write an item with the clauses in force on a day, and what was answered and found."""
    given, item = answer or _UNANSWERED, work.item
    return PaperRow(
        number=str(number),
        text=("【重大】" if work.majors(day) else "") + item.text,
        measured=_measured(item.measure, given.measured) if item.measure else (),
        how=item.how if how else (),
        basis=tuple(f"{one}{'' if one.citation.checked else ' [待核]'}" for one in work.citations(day)),
        outcome=given.outcome,
        remarks=remarks(given, findings),
    )


def remarks(answer: Answer, findings: Iterable[tuple[int, Finding]]) -> str:
    """Write the note and the findings of an item, each on a line of its own."""
    found = (f"问题{number}：{finding_text(finding)}" for number, finding in findings)
    return "\n".join(line for line in (answer.note.strip(), *found) if line)


def finding_text(finding: Finding) -> str:
    """Write where a finding was made and what it is, as short as a row wants it."""
    return "".join(_parts(finding))


def _parts(finding: Finding) -> Iterator[str]:
    if finding.major:
        yield "【重大】"
    if finding.location.strip():
        yield f"{finding.location.strip()}："
    yield "；".join(part.strip().rstrip("。") for part in (finding.description, finding.details) if part.strip())
    if finding.corrected_on_site:
        yield "（已当场整改）"


def _measured(measure: Measurement, value: str) -> Runs:
    if value:
        return words(measured_text(value, measure))
    before, _, after = measured_text("\n", measure).partition("\n")
    return words(before, Blank(width=2), after)
