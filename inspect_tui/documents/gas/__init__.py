"""The order of a gas department, and the papers of gas enterprises (documents.md 5.2)."""

from __future__ import annotations

from inspect_tui.documents.field import FormMaker
from inspect_tui.documents.gas.gas_correction import gas_correction
from inspect_tui.documents.gas.gas_cutoff_notice import GAS_CUTOFF_NOTICE_FIELDS, gas_cutoff_notice
from inspect_tui.documents.gas.gas_operator_notice import GAS_OPERATOR_NOTICE_FIELDS, gas_operator_notice
from inspect_tui.inspection.document_kind import DocumentKind

GAS_FORMS: dict[DocumentKind, FormMaker] = {
    "gas_correction": FormMaker(gas_correction),
    "gas_operator_notice": FormMaker(gas_operator_notice, GAS_OPERATOR_NOTICE_FIELDS),
    "gas_cutoff_notice": FormMaker(gas_cutoff_notice, GAS_CUTOFF_NOTICE_FIELDS, about=("gas_operator_notice",)),
}
