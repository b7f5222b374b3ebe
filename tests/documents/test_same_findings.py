"""A finding's number and words are equal in the record, in the order, and in the opinion of the re-inspection."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable

from hypothesis import HealthCheck, given, settings

from inspect_tui.documents import Source, build
from inspect_tui.documents.form import Block, FindingLine, Form, flat
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding
from tests.documents.filled import bare_source, reviewed, with_given
from tests.documents.generated_findings import finding_lists
from tests.documents.samples import with_inspection

SETTINGS = settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
FINDINGS = finding_lists("emergency")
ALSO: tuple[DocumentKind, ...] = ("on_site_measures", "lead_transfer", "assignment", "supervision_notice", "circular")
NOTICES: tuple[DocumentKind, ...] = ("immediate_correction", "deadline_correction", "major_fire_hazard")


def lines(form: Form) -> dict[int, str]:
    """Return the findings of a form by their numbers; each stands there once."""
    blocks: list[Block] = [*form.body, *(block for appendix in form.appendices for block in appendix.body)]
    found = [(block.number, flat(block.runs)) for block in blocks if isinstance(block, FindingLine)]
    assert len(found) == len(dict(found))
    return dict(found)


def inspected(findings: Iterable[Finding]) -> Source:
    told = bare_source("rectification_order")
    return with_inspection(told, findings={one.id: one for one in findings})


@SETTINGS
@given(findings=FINDINGS)
def test_generated__record_and_order_say_the_same_of_a_finding(findings: list[Finding]) -> None:
    told = inspected(findings)
    recorded = lines(build("inspection_record", told))
    assert sorted(recorded) == list(range(1, len(findings) + 1))
    if told.ordered:
        ordered = lines(build("rectification_order", told))
        assert list(ordered) == [number for number, _ in told.ordered] == list(range(1, len(told.ordered) + 1))
        assert ordered.items() <= recorded.items()


@SETTINGS
@given(findings=FINDINGS)
def test_generated__order_and_reinspection_say_the_same_of_a_finding(findings: list[Finding]) -> None:
    told = inspected(findings)
    if told.ordered:
        opinion = lines(build("review_opinion", reviewed(told)))
        assert opinion == lines(build("rectification_order", told))


@SETTINGS
@given(findings=FINDINGS)
def test_generated__every_other_document_says_what_the_record_says(findings: list[Finding]) -> None:
    told = inspected(findings)
    recorded = lines(build("inspection_record", told))
    for kind in ALSO:
        with contextlib.suppress(InspectError):
            other = lines(build(kind, with_given(kind, told)))
            assert other.items() <= recorded.items()
            assert other


@SETTINGS
@given(findings=finding_lists("fire"))
def test_generated__fire_record_and_notices_say_the_same(findings: list[Finding]) -> None:
    told = with_inspection(bare_source("fire_inspection_record"), findings={one.id: one for one in findings})
    recorded = lines(build("fire_inspection_record", with_given("fire_inspection_record", told)))
    assert sorted(recorded) == list(range(1, len(findings) + 1))
    for kind in NOTICES:
        with contextlib.suppress(InspectError):
            assert lines(build(kind, with_given(kind, told))).items() <= recorded.items()
