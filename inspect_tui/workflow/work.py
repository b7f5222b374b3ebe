"""Work on one inspection: every method returns only once the change is on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from inspect_tui.as_data import as_data
from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection import change
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.finding import competent_authority, finding_from_item, numbered
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.life import missing_steps
from inspect_tui.inspection.measured import judged, measured_text, read_measured
from inspect_tui.inspection.record import Answer, Conclusion, Finding, Outcome, Visit
from inspect_tui.inspection.worksheet import WorkItem, outcome_of
from inspect_tui.store.inspections import Casework
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.earlier import earlier_answers


class OpenInspection:
    """An inspection at hand, with its state as it is on the disk."""

    def __init__(self, workspace: Workspace, inspection_id: str) -> None:
        """Open an inspection.

        Raises:
            NotFoundError: there is none of that id.
            DamagedFileError: its file cannot be read.
        """
        if workspace.find_inspection(inspection_id) is None:
            raise NotFoundError(f"没有编号为“{inspection_id}”的检查。用 list 命令可以看到全部检查。")
        self.workspace = workspace
        self.stream = workspace.inspection_stream(inspection_id)
        self.case: Casework = workspace.casework(self.stream)
        self.before_recording: Callable[[Sequence[Change]], None] | None = None
        """Asked before changes are recorded; what it raises leaves everything as it is."""

    @property
    def inspection(self) -> Inspection:
        """The state."""
        return self.case.inspection

    @property
    def agency(self) -> Agency | None:
        """The agency that issues the documents of this visit."""
        return self.workspace.settings.agency(self.inspection.visit.agency)

    def record(self, changes: Sequence[Change], by: str) -> None:
        """Record changes together; the state follows the disk."""
        if changes:
            if self.before_recording:
                self.before_recording(changes)
            try:
                self.workspace.record(self.stream, changes, by)
            finally:
                self.case = self.workspace.casework(self.stream)

    def answer(self, item_id: str, outcome: Outcome, by: str, note: str | None = None) -> None:
        """Answer an item; noncompliant raises a finding prefilled from it, with the note as what was seen.

        Raises:
            NotFoundError: no checklist of this inspection has the item.
        """
        work, previous = self._item(item_id), self.inspection.answers.get(item_id, Answer("unanswered"))
        text = previous.note if note is None else note
        self._answer(work, Answer(outcome, text, previous.measured), note or "", by)

    def measure(self, item_id: str, value: str, by: str, note: str | None = None) -> Outcome:
        """Record what was measured on an item; the limits decide whether it complies. Return the outcome.

        Raises:
            NotFoundError: no checklist of this inspection has the item.
            InvalidInputError: nothing is measured on it, or the value is no number.
        """
        work, previous = self._item(item_id), self.inspection.answers.get(item_id, Answer("unanswered"))
        measure = work.item.measure
        if measure is None:
            raise InvalidInputError("这一项没有要实测的量，请直接判定。")
        measured = read_measured(value, measure)
        outcome = judged(measured, measure)
        text = previous.note if note is None else note
        details = "；".join(filter(None, (measured_text(measured, measure), note)))
        self._answer(work, Answer(outcome, text, str(measured)), details, by)
        return outcome

    def _item(self, item_id: str) -> WorkItem:
        work = self.case.item(item_id)
        if work is None:
            raise NotFoundError(f"这次检查的检查表里没有“{item_id}”这一项。用 show 命令可以看到各项编号。")
        return work

    def _answer(self, work: WorkItem, given: Answer, details: str, by: str) -> None:
        finding = None
        if given.outcome == "noncompliant":
            new_id = self.workspace.new_id()
            calendar = self.workspace.calendar
            finding = finding_from_item(new_id, work, self.inspection.visit, self.agency, details, calendar)
        self.record(change.answer(self.inspection, work.item.id, given, finding), by)

    def answer_rest(self, item_ids: Iterable[str], by: str) -> int:
        """Mark the unanswered of some items compliant, together; return how many there were."""
        rest = [item for item in item_ids if outcome_of(self.inspection.answers, item) == "unanswered"]
        self.record(change.answer_all(rest, "compliant"), by)
        return len(rest)

    def new_finding(self) -> Finding:
        """Return an empty finding outside any item, not yet recorded."""
        agency = self.agency
        authority = competent_authority("emergency", self.inspection.visit, agency)
        return Finding(id=self.workspace.new_id(), description="", authority=authority)

    def save_finding(self, finding: Finding, by: str) -> None:
        """Record a finding, new or changed.

        Raises:
            InvalidInputError: it says nothing, or calls itself major without a determination standard.
        """
        if not finding.description.strip():
            raise InvalidInputError("请填写问题描述。")
        if finding.major and not finding.major_basis.strip():
            raise InvalidInputError("重大隐患必须写明判定依据（判定标准的名称和条款），或改为一般隐患。")
        known = self.inspection.findings.get(finding.id)
        if known != finding:
            self.record([change.change_finding(finding) if known else change.raise_finding(finding)], by)

    def withdraw_finding(self, finding_id: str, by: str) -> None:
        """Take a finding back; the answer to its item becomes unanswered when it was the last one."""
        finding = self.inspection.findings[finding_id]
        others = [known for known in self.inspection.findings.values() if known.item == finding.item]
        changes = [change.withdraw_finding(finding_id)]
        if finding.item and len(others) == 1:
            answer = self.inspection.answers.get(finding.item)
            left = Answer("unanswered", answer.note if answer else "", answer.measured if answer else "")
            changes = change.answer(self.inspection, finding.item, left, None)
        self.record(changes, by)

    def change_visit(self, visit: Visit, by: str) -> None:
        """Correct what was recorded of the visit."""
        if visit != self.inspection.visit:
            self.record([change.change_visit(visit)], by)

    def conclude(self, conclusion: Conclusion, by: str) -> None:
        """End the visit.

        Raises:
            InvalidInputError: it would end before it began.
        """
        if conclusion.ended_at < self.inspection.visit.began_at:
            raise InvalidInputError("检查结束时间早于开始时间，请核对。")
        if conclusion != self.inspection.conclusion:
            self.record([change.conclude(conclusion)], by)

    def numbered_findings(self) -> list[tuple[int, Finding]]:
        """Return the findings with the numbers they have in every document."""
        return numbered(self.inspection.findings.values(), self.agency, self.case.items)

    def reload(self) -> None:
        """Read the inspection again from the disk."""
        self.stream = self.workspace.inspection_stream(self.inspection.id)
        self.case = self.workspace.casework(self.stream)

    def as_json(self) -> dict[str, object]:
        """Return the whole state for scripts."""
        state: dict[str, object] = {
            name: as_data(getattr(self.inspection, name)) for name in ("id", "visit", "conclusion")
        }
        answers = self.inspection.answers
        earlier = {one.item: one.text for one in earlier_answers(self)}
        state["answers"] = {
            item: {
                "outcome": outcome_of(answers, item),
                "note": answers[item].note if item in answers else "",
                "measured": answers[item].measured if item in answers else "",
                "text": earlier[item] if item in earlier else self.case.items[item].item.text,
            }
            for item in (*self.case.items, *earlier)
        }
        state["not_asked"] = list(earlier)
        reviews = self.inspection.reviews
        state["findings"] = [
            {"number": number, **as_data(finding), "review": as_data(reviews.get(finding.id))}
            for number, finding in self.numbered_findings()
        ]
        for name in ("reviews", "looked_at"):
            state[name] = as_data(list(getattr(self.inspection, name).values()))
        scans = self.inspection.scans.values()
        state["documents"] = [
            {**as_data(document), "missing": list(missing_steps(document, scans))}
            for document in self.inspection.documents.values()
        ]
        for name in ("photos", "clips", "scans"):
            exhibits = getattr(self.inspection, name)
            state[name] = [{"id": known, **as_data(exhibit)} for known, exhibit in exhibits.items()]
        state["conflicts"] = [conflict.subject for conflict in self.inspection.conflicts]
        return state
