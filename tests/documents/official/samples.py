"""Papers of an office that only coordinates, on what a joint inspection found."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from inspect_tui.documents import Source
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.record import Finding
from tests.documents.samples import ALARM, EXIT, HOSE, TIDIED, source

OFFICE = Agency(
    id="c",
    name="晋城市安全生产委员会办公室",
    kind="coordination",
    region="晋市",
    characters="安办",
    phone="0356-6",
)
LATER = replace(HOSE, deadline=ALARM.deadline)
GIVEN = {"to": "晋城市城区人民政府", "contact": "李某", "copies_to": "市纪委监委，市应急管理局。"}


def office_source(*findings: Finding, **changes: Any) -> Source:
    """Make what a paper of the office is filled from."""
    given: dict[str, Any] = {"agency": OFFICE, "number": "晋市安办交办〔2026〕8号"} | changes
    return source(*(findings or (HOSE, ALARM, EXIT, TIDIED)), **given)
