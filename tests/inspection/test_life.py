"""Which steps of a document's life are missing, and which documents still count."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from inspect_tui.inspection.document import Document, Ending, Printed, Service, Signature
from inspect_tui.inspection.document_kind import KINDS, STEP_NAMES, DocumentKind, Step
from inspect_tui.inspection.exhibit import AttachedScan
from inspect_tui.inspection.life import counts, effective, is_done, missing_steps
from tests.builders import NOW, TODAY

TAKEN: dict[Step, dict[str, Any]] = {
    "printed": {"printed": Printed(2, NOW)},
    "signature": {"signature": Signature("signed", NOW, "王五")},
    "service": {"service": Service("direct", NOW, "王五", "店内")},
    "scan": {},
}


def make_document(kind: DocumentKind = "rectification_order", **changes: Any) -> Document:
    document = Document("d-1", kind, "", TODAY, "0" * 64, "文书.docx", "AAAA-BBBB-CCCC", "1" * 64)
    return replace(document, **changes)


def make_scan(document: str = "d-1") -> AttachedScan:
    return AttachedScan(document, "扫描.pdf", "2" * 64, "application/pdf", 10)


def after(kind: DocumentKind, steps: Collection[Step]) -> tuple[Document, list[AttachedScan]]:
    """Return a document with some steps taken."""
    taken = {name: value for step in steps for name, value in TAKEN[step].items()}
    return make_document(kind, **taken), [make_scan()] if "scan" in steps else []


def test_every_kind_is_printed_at_least() -> None:
    assert KINDS.keys() == set(get_args(DocumentKind))
    assert all(kind.steps[0] == "printed" and len(kind.short) == 2 for kind in KINDS.values())


def test_an_order__needs_all_steps_and_a_record_is_not_served() -> None:
    assert missing_steps(make_document(), []) == ("printed", "signature", "service", "scan")
    assert missing_steps(make_document("inspection_record"), []) == ("printed", "signature", "scan")
    assert missing_steps(make_document("circular"), []) == ("printed",)


@given(st.sampled_from(sorted(KINDS)), st.sets(st.sampled_from(sorted(STEP_NAMES))))
def test_what_is_missing__is_what_the_kind_needs_without_what_was_done(kind: DocumentKind, done: set[Step]) -> None:
    document, scans = after(kind, done)

    assert missing_steps(document, scans) == tuple(step for step in KINDS[kind].steps if step not in done)
    assert is_done(document, scans) == (set(KINDS[kind].steps) <= done)


@pytest.mark.parametrize(
    ("signature", "settled"),
    [
        (Signature("signed", NOW, "王五"), True),
        (Signature("nobody_there", NOW), True),
        (Signature("refused", NOW, "王五", "有异议", "赵六（社区）"), True),
        (Signature("refused", NOW, "王五", "有异议"), False),
        (Signature("refused", NOW, "王五", witness="赵六（社区）"), False),
    ],
)
def test_a_refusal__settles_the_signature_with_reason_and_witness(signature: Signature, settled: bool) -> None:
    assert ("signature" not in missing_steps(make_document(signature=signature), [])) == settled


def test_a_scan_of_another_document__is_none_of_this_one() -> None:
    assert "scan" in missing_steps(make_document(), [make_scan("d-2")])


@pytest.mark.parametrize("outcome", ["corrected", "voided"])
def test_a_document_that_ended__misses_nothing_and_counts_no_more(outcome: Any) -> None:
    ended = make_document(ending=Ending(outcome, NOW, "单位名称写错"))

    assert missing_steps(ended, []) == ()
    assert not counts(ended)
    assert list(effective({"d-1": ended, "d-2": make_document(id="d-2")})) == [make_document(id="d-2")]
