"""One finding in the ledger: what the record says of it. What nobody has recorded has a column and no field."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class LedgerRow(Struct, frozen=True):
    """A finding, its fields in the order of the columns; `inspection` and `finding` are ids for scripts."""

    serial: int
    code: str
    sector: str
    unit: str
    visited_on: date
    inspectors: str
    lead: str
    location: str
    facts: str
    basis: str
    category: str
    severity: str
    corrected_on_site: str
    documents: str
    requirement: str
    responsible_unit: str
    responsible: str
    competent: str
    deadline: date | None
    state: str
    rectified_on: date | None
    reviewed_on: date | None
    reviewers: str
    review: str
    photos: int | None
    notes: str
    inspection: str
    finding: str
