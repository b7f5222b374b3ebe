"""Commands that stand under a common word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from inspect_tui.cli.options import WorkspaceOption


def only_with_a_subcommand(workspace: WorkspaceOption = None) -> None:
    """Take the option all commands take."""


class CommandGroup(NamedTuple):
    """A word, the commands under it, and what it does alone, if anything."""

    purpose: str
    commands: dict[str, Callable[..., Any]]
    alone: Callable[..., Any] = only_with_a_subcommand
