"""Why a document is not made: each reason an error of its own, with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from inspect_tui.authority import AGENCY_KIND_NAMES
from inspect_tui.documents.field import DocumentField
from inspect_tui.documents.form import flat
from inspect_tui.documents.source import Source
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES


class OpenConflictError(InspectError):
    """Two devices recorded different things and nobody has settled it yet."""


class NoOrderingPowerError(InspectError):
    """The issuer may not order anything: it coordinates only, is an enterprise, or a town without that power."""


class WrongIssuerError(InspectError):
    """The document is one of another authority's."""


class NotInspectedError(InspectError):
    """The visit did not become an inspection, so there is nothing to order."""


class NothingToOrderError(InspectError):
    """No finding of the issuer is left to be mended."""


class MissingFieldError(InspectError):
    """Something that the document cannot do without was not entered."""


class NothingReviewedError(InspectError):
    """The visit looked at no finding again."""


class UnfitEntryError(InspectError):
    """What was entered for the document cannot be right, or is not allowed."""


class NothingToTransferError(InspectError):
    """No finding belongs to another authority, or none to the one chosen."""


class NothingToServeError(InspectError):
    """No document of the inspection has to be served."""


class NoPhotosError(InspectError):
    """The inspection has no photos."""


class DeadlinePassedError(InspectError):
    """A deadline is over before the document that sets it is made."""


def refuse_conflicts(source: Source) -> None:
    """Refuse while records of several devices disagree.

    Raises:
        OpenConflictError: a conflict is open.
    """
    count = len(source.inspection.conflicts)
    if count:
        raise OpenConflictError(f"这次检查有 {count} 处记录待核对，核对之前不能出具文书。请先在检查中逐处核对。")


def refuse_issuer(source: Source, kind: DocumentKind) -> None:
    """Refuse an issuer that may not issue this kind of document; one not known is left to handwriting.

    Raises:
        NoOrderingPowerError: it has no power to order.
        WrongIssuerError: the form is another authority's.
    """
    agency, facts, name = source.agency, source.law.kinds[kind], DOCUMENT_NAMES[kind]
    if agency is None:
        return
    if agency.kind == "coordination" and agency.kind not in facts.issuers:
        _refuse_coordination(source, name, "责令类" if facts.orders else "执法")
    if facts.orders:
        _refuse_without_power(source, name)
    if agency.kind not in facts.issuers:
        issuers = "、".join(AGENCY_KIND_NAMES[one] for one in facts.issuers)
        raise WrongIssuerError(
            f"{name}由{issuers}出具，{agency.name}的类别是“{AGENCY_KIND_NAMES[agency.kind]}”，没有出具文书。"
            "请换一种文书，或在检查信息、设置里改正执法机关。"
        )


def _refuse_coordination(source: Source, name: str, sort: str) -> None:
    raise NoOrderingPowerError(
        f"{source.issuer}是议事协调机构，不得实施检查，也不得出具{sort}文书{name}（{flat(source.clause('law.bodies'))}）。"
        "请改由有执法权的部门出具，或者用交办、督办形式处理。"
    )


def _refuse_without_power(source: Source, name: str) -> None:
    agency = source.agency
    assert agency is not None
    if agency.kind == "gas_operator":
        raise NoOrderingPowerError(
            f"{agency.name}是燃气企业，不是执法机关，不能出具{name}。请出具安全隐患整改通知单或停气通知，并报主管部门。"
        )
    if agency.kind == "town" and not agency.may_order:
        raise NoOrderingPowerError(
            f"{agency.name}没有登记法规授权或委托，不能出具责令类文书{name}。"
            "请出具督促整改通知书，或者在设置里注明授权后再出具。"
        )


def refuse_empty_order(source: Source) -> None:
    """Refuse an order without a visit or findings to base it on; a blank form needs neither.

    Raises:
        NotInspectedError: nobody could inspect.
        NothingToOrderError: no finding of the issuer is open.
    """
    outcome = source.visit.outcome
    if source.blank:
        return
    if outcome != "inspected":
        raise NotInspectedError(
            f"这次到访的结果是“{VISIT_OUTCOME_NAMES[outcome]}”，不能出具责令整改的文书。"
            "请出具现场检查记录，或者先改正到访结果。"
        )
    if not source.ordered:
        raise NothingToOrderError(
            "没有需要责令整改的问题：还没有登记问题，或者都已当场整改、都属于其他部门。请先登记问题，或者只出具现场检查记录。"
        )


def refuse_nothing_open(source: Source, findings: Sequence[object], kind: DocumentKind) -> None:
    """Refuse a document that orders nothing but needs an inspection and findings; a blank form needs neither.

    Raises:
        NotInspectedError: nobody could inspect.
        NothingToOrderError: there is no finding for it.
    """
    outcome, name = source.visit.outcome, DOCUMENT_NAMES[kind]
    if source.blank:
        return
    if outcome != "inspected":
        raise NotInspectedError(
            f"这次到访的结果是“{VISIT_OUTCOME_NAMES[outcome]}”，不能出具{name}。请先改正到访结果，或者不出具。"
        )
    if not findings:
        raise NothingToOrderError(
            f"没有可以写进{name}的问题：还没有登记问题，或者都已当场整改、都属于其他部门。请先登记问题，没有出具文书。"
        )


def refuse_missing(source: Source, fields: tuple[DocumentField, ...]) -> None:
    """Refuse a document without what it cannot do without.

    Raises:
        MissingFieldError: names all that is missing.
    """
    missing = [field.label for field in fields if field.required and not source.given.get(field.name, "").strip()]
    if missing and not source.blank:
        raise MissingFieldError(f"还没有填写：{'、'.join(missing)}。没有出具文书，填写后再出具。")
