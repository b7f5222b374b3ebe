"""Act a visit out, through the same steps the screens take."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Literal

from inspect_tui.checklist import asked_facts
from inspect_tui.demo import script
from inspect_tui.demo.chance import CHINA, StoryClock
from inspect_tui.demo.names import Names
from inspect_tui.demo.staff import AGENCY, CAMPAIGN, INSPECTORS, PARTICIPANTS
from inspect_tui.demo.story import Story
from inspect_tui.inspection import change
from inspect_tui.inspection.document import Document, Printed, Service, Signature
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.event import Change
from inspect_tui.inspection.finding import finding_from_item, ordered_findings
from inspect_tui.inspection.record import Answer, Conclusion, Finding
from inspect_tui.inspection.worksheet import WorkSection
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.beginning import VisitDraft, begin_inspection
from inspect_tui.workflow.document_source import DocumentDraft
from inspect_tui.workflow.issuing import issue_document
from inspect_tui.workflow.numbering import suggest_number
from inspect_tui.workflow.work import OpenInspection


class Actor:
    """Plays one visit in a workspace."""

    def __init__(self, workspace: Workspace, clock: StoryClock, names: Names, random: Random) -> None:
        self.workspace = workspace
        self.clock = clock
        self.names = names
        self.random = random
        pair = 2 * random.randint(0, len(INSPECTORS) // 2 - 1)
        self.inspectors = INSPECTORS[pair : pair + 2]
        self.by = self.inspectors[0].name

    def play(self, story: Story, day: date) -> str:
        """Act the visit out on a day; return the id of the inspection."""
        began = datetime.combine(day, time(self.random.choice((9, 10, 14)), self.random.choice((0, 10, 30))), CHINA)
        self.clock.now = began + timedelta(days=story.days_later)
        inspection = begin_inspection(self.workspace, self._draft(story, began), self.by)
        work = OpenInspection(self.workspace, inspection)
        self._inspect(work, story)
        if story.answered == 100:
            took = self.clock.now - timedelta(days=story.days_later)
            work.conclude(Conclusion(took + timedelta(minutes=10)), self.by)
            self.clock.advance(15)
            self._hand_over(work, story)
        return inspection

    def _draft(self, story: Story, began: datetime) -> VisitDraft:
        library = self.workspace.library
        lists = script.choose_lists(library, story) if library.editions else ()
        items = [item for name in lists for item in library.editions[name].items.values()]
        visited = story.outcome == "inspected"
        return VisitDraft(
            unit=self.names.unit(story.business),
            checklists=lists,
            facts=script.choose_facts(asked_facts(items, library.facts), story.facts, self.random),
            began_at=began,
            agency=AGENCY.id,
            inspectors=self.inspectors,
            participants=tuple(PARTICIPANTS[authority] for authority in story.participants),
            place=self.names.part(story.business) + "等" if visited else "大门外",
            campaign=CAMPAIGN,
            task_source="年度监督检查计划",
            certificates_shown=visited,
            recusal_told=visited,
            outcome=story.outcome,
            outcome_note=story.note,
            entered_later=story.days_later > 0,
        )

    def _inspect(self, work: OpenInspection, story: Story) -> None:
        items = [entry.item for entry in work.case.items.values()]
        count = len(items) * story.answered // 100
        wrong = script.choose_wrong(items[:count], story, self.random)
        self.outcomes = script.choose_outcomes(items[:count], wrong, self.random)
        for section in work.case.sections:
            self._answer(work, section)
        self._describe(work, story)

    def _answer(self, work: OpenInspection, section: WorkSection) -> None:
        """Answer a section; saved in one step, as a script may."""
        changes: list[Change] = []
        for entry in section.items:
            if entry.item.id in self.outcomes:
                outcome, note = self.outcomes[entry.item.id]
                wrong = outcome == "noncompliant"
                finding = self._finding(work, entry.item.id) if wrong else None
                changes += change.answer(work.inspection, entry.item.id, Answer(outcome, note), finding)
        self.clock.advance(2 * len(section.items))
        work.record(changes, self.by)

    def _finding(self, work: OpenInspection, item: str) -> Finding:
        entry = work.case.items[item]
        return finding_from_item(self.workspace.new_id(), entry, work.inspection.visit, work.agency)

    def _describe(self, work: OpenInspection, story: Story) -> None:
        """Fill in the findings, mend some at once, and add what lies outside the checklists."""
        findings = sorted(work.inspection.findings.values(), key=lambda finding: finding.id)
        filled = [self._filled(work, finding) for finding in findings]
        mended = [finding.id for finding in filled if not finding.major][: story.corrected]
        changes = [
            change.change_finding(script.correct_on_site(finding) if finding.id in mended else finding)
            for finding in filled
        ]
        for _ in range(story.outside):
            day = work.inspection.visit.began_at.date()
            found = script.outside_finding(work.new_finding(), day, self.workspace.library, self.random)
            changes.append(change.raise_finding(found))
        self.clock.advance(5)
        work.record(changes, self.by)

    def _filled(self, work: OpenInspection, finding: Finding) -> Finding:
        return script.describe(finding, work.case.items[finding.item], self.names, self.random)

    def _hand_over(self, work: OpenInspection, story: Story) -> None:
        """Issue the record, and the order where there is anything to order."""
        kinds: list[DocumentKind] = ["inspection_record"]
        if ordered_findings(work.numbered_findings(), work.agency):
            kinds.append("rectification_order")
        for kind in kinds:
            day = self.clock.now.date()
            number = suggest_number(self.workspace, work, kind, day).number if story.numbered else ""
            document = issue_document(work, DocumentDraft(kind, day, number, sample=True), self.by).document
            self.clock.advance(3)
            work.record(self._paper(work, story, document), self.by)

    def _paper(self, work: OpenInspection, story: Story, document: Document) -> list[Change]:
        """Say what happened to the paper."""
        unit, at = work.inspection.visit.unit, self.clock.now
        changes = [change.print_document(document.id, Printed(2, at))]
        if story.paper == "signed":
            changes.append(change.sign_document(document.id, Signature("signed", at, name=unit.representative)))
        elif story.paper == "refused":
            witness = f"社区网格员 {self.names.person()}"
            refused = Signature("refused", at, name=unit.representative, reason="对问题认定有异议", witness=witness)
            changes.append(change.sign_document(document.id, refused))
        elif story.paper == "nobody_there":
            changes.append(change.sign_document(document.id, Signature("nobody_there", at)))
        if story.paper and document.kind == "rectification_order":
            way: Literal["direct", "left"] = "direct" if story.paper == "signed" else "left"
            how = "" if way == "direct" else "已拍照、录像记录留置经过"
            service = Service(way, at, to=unit.representative, place=unit.address, note=how)
            changes.append(change.serve_document(document.id, service))
        return changes
