"""The forms of the fire authority (documents.md 3)."""

from __future__ import annotations

from inspect_tui.documents.field import FormMaker
from inspect_tui.documents.fire.correction import CORRECTION_FIELDS
from inspect_tui.documents.fire.deadline_correction import deadline_correction
from inspect_tui.documents.fire.fire_inspection_record import FIRE_INSPECTION_RECORD_FIELDS, fire_inspection_record
from inspect_tui.documents.fire.immediate_correction import immediate_correction
from inspect_tui.documents.fire.major_fire_hazard import MAJOR_FIRE_HAZARD_FIELDS, major_fire_hazard
from inspect_tui.inspection.document_kind import DocumentKind

FIRE_FORMS: dict[DocumentKind, FormMaker] = {
    "immediate_correction": FormMaker(immediate_correction, CORRECTION_FIELDS),
    "deadline_correction": FormMaker(deadline_correction, CORRECTION_FIELDS),
    "major_fire_hazard": FormMaker(major_fire_hazard, MAJOR_FIRE_HAZARD_FIELDS),
    "fire_inspection_record": FormMaker(fire_inspection_record, FIRE_INSPECTION_RECORD_FIELDS),
}
