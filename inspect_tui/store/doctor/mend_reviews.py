"""Write what a crash between two saves left out: a review that stands in one of its two logs only."""

from __future__ import annotations

from inspect_tui.errors import DamagedFileError, NotFoundError
from inspect_tui.inspection.change import look_at_finding, review_finding
from inspect_tui.inspection.fold import Inspection
from inspect_tui.inspection.record import REVIEW_NAMES, Review
from inspect_tui.inspection.review import last_reviews
from inspect_tui.store.doctor.examine_reviews import Gap, gaps
from inspect_tui.store.doctor.mending import Mending
from inspect_tui.store.doctor.streams import inspection_files
from inspect_tui.store.stream import Stream

_OPERATOR = "doctor --repair"


def mend_reviews(mending: Mending) -> None:
    """Write each review into the log that lacks it."""
    inspections: dict[str, Inspection] = {}
    streams: dict[str, Stream] = {}
    reviews: list[Review] = []
    for file in inspection_files(mending.workspace):
        try:
            stream = file.open()
            inspection = mending.workspace.casework(stream).inspection
        except (DamagedFileError, NotFoundError):
            # What could not be mended is named by the examination that follows.
            continue
        inspections[inspection.id], streams[inspection.id] = inspection, stream
        reviews += last_reviews(stream.fold)
    for gap in list(gaps(inspections, reviews)):
        _fill(mending, streams[gap.lacking], gap)


def _fill(mending: Mending, stream: Stream, gap: Gap) -> None:
    review, raised_it = gap.review, gap.lacking == gap.review.raised_in
    mending.keep_previous(stream.path)
    mending.workspace.record(stream, [review_finding(review) if raised_it else look_at_finding(review)], _OPERATOR)
    mending.did(stream.path, f"已补记一项问题的复查结果：{REVIEW_NAMES[review.outcome]}")
