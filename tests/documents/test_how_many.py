"""No findings, or three hundred: a document of each kind, or a refusal that says why."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from inspect_tui.documents import build, plain_text, write_word
from inspect_tui.documents.refusal import (
    MissingFieldError,
    NothingReviewedError,
    NothingToOrderError,
    NothingToTransferError,
)
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.inspection.record import Finding
from tests.documents.filled import KINDS, bare_source, own_authority, usual_agency, with_given
from tests.documents.opened import opened, squeezed, whole_text
from tests.documents.samples import many_findings, with_inspection


@pytest.mark.parametrize("kind", KINDS)
def test_three_hundred_findings__each_as_often_as_a_single_one(kind: DocumentKind) -> None:
    def text_of(count: int) -> str:
        told = bare_source(kind, *(own(one, kind) for one in many_findings(count)))
        return squeezed(whole_text(write_word(build(kind, with_given(kind, told)))))

    shown = many_findings(300)
    # Of each three the first is due at once; the fourth of each ten is major.
    few, many = text_of(6), text_of(300)
    for index, finding in enumerate(shown):
        like = [finding.major, finding.deadline]
        twin = next((n for n, one in enumerate(shown[:6]) if [one.major, one.deadline] == like), None)
        if twin is not None:
            assert many.count(f"编号ZX{index:03}的") == few.count(f"编号ZX{twin:03}的")


def own(finding: Finding, kind: DocumentKind) -> Finding:
    return replace(finding, authority="fire" if kind == "lead_transfer" else own_authority(usual_agency(kind)))


REFUSED_WITHOUT_FINDINGS: dict[DocumentKind, type[InspectError]] = {
    "rectification_order": NothingToOrderError,
    "on_site_measures": NothingToOrderError,
    "review_opinion": NothingReviewedError,
    "unit_spot_penalty": MissingFieldError,
    "person_spot_penalty": MissingFieldError,
    "lead_transfer": NothingToTransferError,
    "immediate_correction": NothingToOrderError,
    "deadline_correction": NothingToOrderError,
    "major_fire_hazard": NothingToOrderError,
    "house_notice": NothingToOrderError,
    "house_stop_use": NothingToOrderError,
    "gas_correction": NothingToOrderError,
    "gas_operator_notice": NothingToOrderError,
    "gas_cutoff_notice": MissingFieldError,
    "assignment": NothingToOrderError,
    "supervision_notice": NothingToOrderError,
    "circular": NothingToOrderError,
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_findings__a_document_about_none_or_a_refusal(kind: DocumentKind) -> None:
    told = with_inspection(bare_source(kind), findings={}, looked_at={})
    told = with_given(kind, told)
    if kind in REFUSED_WITHOUT_FINDINGS:
        with pytest.raises(REFUSED_WITHOUT_FINDINGS[kind]):
            build(kind, told)
    else:
        assert opened(write_word(build(kind, told))).paragraphs


def test_finding__beyond_the_ninety_ninth__can_be_chosen() -> None:
    told = bare_source("assignment", *many_findings(300))
    text = plain_text(build("assignment", with_given("assignment", told, {"items": "100、298至300"})))
    assert re.findall(r"^(\d+)\. 第", text, re.MULTILINE) == ["100", "298", "299", "300"]
