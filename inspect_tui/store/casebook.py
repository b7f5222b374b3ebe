"""The checklists inspections have pinned, and the worksheets made of them: each is read and made once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from inspect_tui.checklist import Edition
from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.fold import Fold, Inspection, inspection_of
from inspect_tui.inspection.record import Visit
from inspect_tui.inspection.worksheet import WorkSection, worksheet
from inspect_tui.store.blobs import Blobs
from inspect_tui.store.inspections import Casework, inspection_tables

# Each takes some 14 kB: a batch over all inspections must not keep one for every set of facts there is.
_KEPT = 32
_Sheet = tuple[tuple[Edition, ...], tuple[WorkSection, ...]]


class Casebook:
    """Joins the state of an inspection with the checklists it pinned."""

    def __init__(self, blobs: Blobs) -> None:
        self._blobs = blobs
        self._editions: dict[str, Edition] = {}
        self._sheets: dict[object, _Sheet] = {}

    def casework(self, inspection: Inspection) -> Casework:
        """Return an inspection with the items that apply.

        Raises:
            DamagedFileError: a pinned checklist is missing or damaged.
        """
        return Casework(inspection, *self._sheet(inspection.visit))

    def tables(self, stream: str, fold: Fold) -> dict[str, Sequence[Any]]:
        """Return the tables saved beside the events of an inspection; none before it was begun."""
        inspection = inspection_of(stream, fold)
        return inspection_tables(self.casework(inspection)) if inspection else {}

    def edition(self, digest: str) -> Edition:
        """Return a checklist as it was pinned.

        Raises:
            DamagedFileError: it is missing or damaged.
        """
        if digest not in self._editions:
            try:
                self._editions[digest] = Edition.from_content(self._blobs.get(digest))
            except msgspec.MsgspecError as error:
                raise DamagedFileError(f"保存的检查表 {digest[:12]} 读不了，没有改动它。") from error
        return self._editions[digest]

    def item_texts(self, digest: str) -> Sequence[str]:
        """Return the texts of the items of a pinned checklist; none where it is damaged, which doctor names."""
        try:
            return [item.text for item in self.edition(digest).items.values()]
        except DamagedFileError:
            return []

    def _sheet(self, visit: Visit) -> _Sheet:
        digests = tuple(pinned.sha256 for pinned in visit.checklists)
        key = digests, frozenset(visit.facts.items())
        if key not in self._sheets:
            while len(self._sheets) >= _KEPT:
                del self._sheets[next(iter(self._sheets))]
            editions = tuple(self.edition(digest) for digest in digests)
            self._sheets[key] = editions, tuple(worksheet(editions, visit.facts))
        return self._sheets[key]
