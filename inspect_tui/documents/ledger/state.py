"""How far the mending of a finding is, on a day."""

from __future__ import annotations

from datetime import date
from typing import Literal

from inspect_tui.inspection.record import Finding, Review
from inspect_tui.inspection.review import is_open

FindingState = Literal["corrected_on_site", "rectified", "overdue", "not_rectified", "open"]
STATE_NAMES: dict[FindingState, str] = {
    "corrected_on_site": "已当场整改",
    "rectified": "已整改",
    "overdue": "逾期未整改",
    "not_rectified": "未整改",
    "open": "待复查",
}


def state_of(finding: Finding, review: Review | None, on: date) -> FindingState:
    """Return the state of a finding; it is overdue where no review saw it mended and its deadline lies before a day."""
    if finding.corrected_on_site:
        return "corrected_on_site"
    if not is_open(finding, review):
        return "rectified"
    if finding.deadline is not None and finding.deadline < on:
        return "overdue"
    return "open" if review is None else "not_rectified"
