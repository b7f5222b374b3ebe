"""The notices of housing departments and towns on houses (documents.md 5.1)."""

from __future__ import annotations

from inspect_tui.documents.field import FormMaker
from inspect_tui.documents.house.house_notice import HOUSE_NOTICE_FIELDS, house_notice
from inspect_tui.documents.house.house_stop_use import HOUSE_STOP_USE_FIELDS, house_stop_use
from inspect_tui.inspection.document_kind import DocumentKind

HOUSE_FORMS: dict[DocumentKind, FormMaker] = {
    "house_notice": FormMaker(house_notice, HOUSE_NOTICE_FIELDS),
    "house_stop_use": FormMaker(house_stop_use, HOUSE_STOP_USE_FIELDS),
}
