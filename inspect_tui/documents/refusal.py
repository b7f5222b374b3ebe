"""Why a document is not made: each reason an error of its own, with what to do."""

from __future__ import annotations

from inspect_tui.documents.source import Source
from inspect_tui.errors import InspectError
from inspect_tui.inspection.finding import ordered_findings
from inspect_tui.inspection.record import VISIT_OUTCOME_NAMES


class OpenConflictError(InspectError):
    """Two devices recorded different things and nobody has settled it yet."""


class NoOrderingPowerError(InspectError):
    """The issuer is a coordinating body, which may not order anything (国办发〔2024〕54号)."""


class NotInspectedError(InspectError):
    """The visit did not become an inspection, so there is nothing to order."""


class NothingToOrderError(InspectError):
    """No finding of the issuer is left to be mended."""


def refuse_conflicts(source: Source) -> None:
    """Refuse while records of several devices disagree.

    Raises:
        OpenConflictError: a conflict is open.
    """
    count = len(source.inspection.conflicts)
    if count:
        raise OpenConflictError(f"这次检查有 {count} 处记录待核对，核对之前不能出具文书。请先在检查中逐处核对。")


def refuse_coordination(source: Source) -> None:
    """Refuse an issuer without the power to order.

    Raises:
        NoOrderingPowerError: the agency coordinates only.
    """
    if source.agency is not None and source.agency.kind == "coordination":
        raise NoOrderingPowerError(
            f"{source.agency.name}是议事协调机构，不得出具责令类文书（国办发〔2024〕54号）。"
            "请改由有执法权的部门出具，或者用交办、督办形式处理。"
        )


def refuse_empty_order(source: Source) -> None:
    """Refuse an order without a visit or findings to base it on.

    Raises:
        NotInspectedError: nobody could inspect.
        NothingToOrderError: no finding of the issuer is open.
    """
    outcome = source.visit.outcome
    if outcome != "inspected":
        raise NotInspectedError(
            f"这次到访的结果是“{VISIT_OUTCOME_NAMES[outcome]}”，不能出具责令限期整改指令书。"
            "请出具现场检查记录，或者先改正到访结果。"
        )
    if not ordered_findings(source.numbered, source.agency):
        raise NothingToOrderError(
            "没有需要责令整改的问题：还没有登记问题，或者都已当场整改、都属于其他部门。请先登记问题，或者只出具现场检查记录。"
        )
