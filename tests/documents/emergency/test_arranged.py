"""Plan, approval and notice are made before the visit, and say the same of it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents import plain_text
from inspect_tui.documents.blank import blank_form
from inspect_tui.documents.law import shipped_law
from inspect_tui.documents.refusal import NoOrderingPowerError, WrongIssuerError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.emergency.arranged import BEFORE, TOLD, approved, prepared
from tests.documents.emergency.filling import filled, lines
from tests.documents.samples import AGENCY, DAY


def test_kinds__are_made_before_the_visit() -> None:
    assert {kind for kind, facts in shipped_law().kinds.items() if facts.before_visit} >= set(BEFORE)


@pytest.mark.parametrize("kind", TOLD)
def test_sort_and_limit__are_named(kind: DocumentKind) -> None:
    text = plain_text(filled(kind, prepared(), sort="case", counted="not_counted"))
    assert "个案检查" in text
    assert "不计入年度检查频次上限（上级部署的专项检查）" in text


def test_sort__of_a_campaign__is_special() -> None:
    assert "专项检查" in plain_text(filled("inspection_approval", prepared(campaign="大检查大整治")))


def test_what_is_entered__comes_before_what_was_approved() -> None:
    assert "2. 任务来源：上级部署。" in lines(filled("inspection_notice", approved(), task="上级部署"))


@pytest.mark.parametrize("kind", BEFORE)
def test_refused__a_body_that_only_coordinates(kind: DocumentKind) -> None:
    with pytest.raises((WrongIssuerError, NoOrderingPowerError)):
        filled(kind, replace(prepared(), agency=replace(AGENCY, kind="coordination")))


@pytest.mark.parametrize("kind", TOLD)
def test_blank__has_boxes_to_tick(kind: DocumentKind) -> None:
    text = plain_text(blank_form(kind, AGENCY, DAY, shipped_law()))
    assert "□日常检查  □个案检查  □专项检查" in text
    assert "□计入年度检查频次上限" in text
