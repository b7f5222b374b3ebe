"""The life of a document: which of its steps are still missing, and which documents count."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from inspect_tui.inspection.document import Document
from inspect_tui.inspection.document_kind import KINDS, Step
from inspect_tui.inspection.exhibit import AttachedScan

Scans = Collection[AttachedScan]


def missing_steps(document: Document, scans: Scans) -> tuple[Step, ...]:
    """Return the steps a document needs that are not recorded yet, in the order they are taken.

    One that was corrected or voided misses nothing.

    Args:
        scans: all those of the inspection.
    """
    if not counts(document):
        return ()
    return tuple(step for step in KINDS[document.kind].steps if not _TAKEN[step](document, scans))


def is_done(document: Document, scans: Scans) -> bool:
    """Say whether nothing is left to be done about a document."""
    return not missing_steps(document, scans)


def counts(document: Document) -> bool:
    """Say whether a document still counts: neither corrected by another nor voided."""
    return document.ending is None


def effective(documents: Mapping[str, Document]) -> Iterator[Document]:
    """Yield the documents that still count, oldest first."""
    return filter(counts, documents.values())


def _is_printed(document: Document, scans: Scans) -> bool:
    return document.printed is not None


def _is_signed(document: Document, scans: Scans) -> bool:
    """Say whether the signature line is settled; a refusal is once its reason and a witness are known."""
    signature = document.signature
    if signature is None:
        return False
    return signature.outcome != "refused" or bool(signature.reason and signature.witness)


def _is_served(document: Document, scans: Scans) -> bool:
    return document.service is not None


def _is_scanned(document: Document, scans: Scans) -> bool:
    return any(scan.document == document.id for scan in scans)


_TAKEN: dict[Step, Callable[[Document, Scans], bool]] = {
    "printed": _is_printed,
    "signature": _is_signed,
    "service": _is_served,
    "scan": _is_scanned,
}
