"""An inspection with something to lose."""

from __future__ import annotations

import pytest

from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.issuing import issue_document
from tests.store.doctor.mending import FIRST, HOSE, RULES


@pytest.fixture
def documented(work: OpenInspection) -> OpenInspection:
    """An inspection with two answers, a finding and a numbered record."""
    work.answer(RULES, "noncompliant", OPERATOR)
    work.answer(HOSE, "compliant", OPERATOR)
    issue_document(work, "inspection_record", OPERATOR, number=FIRST)
    return work
