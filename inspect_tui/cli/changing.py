"""What commands that change an inspection share: over issued documents they change nothing unless they are told to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, ParamSpec, TypeVar

import typer

from inspect_tui.errors import ChangesIssuedError
from inspect_tui.workflow.work import OpenInspection

P = ParamSpec("P")
R = TypeVar("R")

ChangeIssuedOption = Annotated[
    bool, typer.Option("--change-issued", help="已出具的文书会与记录不一致也改；文书标为“已与记录不一致”。")
]


def changed(
    work: OpenInspection, change_issued: bool, function: Callable[P, R], *arguments: P.args, **named: P.kwargs
) -> R:
    """Change an inspection.

    Raises:
        ChangesIssuedError: issued documents would differ from the record, and it was not said that they may.
    """
    from inspect_tui.workflow.changing import unless_issued

    if change_issued:
        return function(*arguments, **named)
    try:
        return unless_issued(work, function, *arguments, **named)
    except ChangesIssuedError as error:
        raise ChangesIssuedError(f"{error}没有改动；仍要改的，请加 --change-issued。") from error
