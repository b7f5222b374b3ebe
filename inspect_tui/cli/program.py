"""The program as a whole: its commands, and one run of it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from inspect_tui import __version__
from inspect_tui.cli import (
    answering,
    backing_up,
    beginning,
    checking,
    checking_documents,
    checklists,
    demonstrating,
    documents,
    exhibits,
    holidays,
    issuing,
    law,
    ledger,
    life,
    listing,
    numbers,
    people,
    printing,
    reviewing,
    templates,
    verifying,
)
from inspect_tui.cli.console import close_quietly, put, use_utf8
from inspect_tui.cli.failure import exit_code
from inspect_tui.cli.groups import CommandGroup, only_with_a_subcommand
from inspect_tui.cli.help import Command, Group
from inspect_tui.cli.options import WorkspaceOption
from inspect_tui.cli.place import Place
from inspect_tui.cli.screens import NAME, open_screens
from inspect_tui.store.locations import Locations


def run(default: Locations | None = None, arguments: list[str] | None = None) -> int:
    """Run one command; return the code to exit with. Nothing is raised."""
    use_utf8()
    place = Place(default)
    words = sys.argv[1:] if arguments is None else arguments
    try:
        code = typer.main.get_command(_application()).main(words, NAME, standalone_mode=False, obj=place)
    except BaseException as error:
        code = exit_code(error, place)
    close_quietly()
    return code if isinstance(code, int) else 0


def _application() -> typer.Typer:
    application = _typer("安全检查：离线逐项检查，登记问题，出具文书。不写命令时打开界面。")
    application.callback(invoke_without_command=True)(_open)
    for module in (
        beginning,
        answering,
        reviewing,
        listing,
        issuing,
        printing,
        verifying,
        ledger,
        law,
        checking,
        checking_documents,
        backing_up,
        demonstrating,
    ):
        for name, command in module.COMMANDS.items():
            application.command(name, cls=Command)(command)
    for module in (checklists, people, documents, templates, numbers, exhibits, life, holidays):
        for name, group in module.GROUPS.items():
            application.add_typer(_group(group), name=name)
    return application


def _group(group: CommandGroup) -> typer.Typer:
    application = _typer(group.purpose)
    application.callback(invoke_without_command=group.alone is not only_with_a_subcommand)(group.alone)
    for name, command in group.commands.items():
        application.command(name, cls=Command)(command)
    return application


def _typer(purpose: str) -> typer.Typer:
    return typer.Typer(
        cls=Group, help=purpose, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
    )


def _show_version(wanted: bool) -> None:
    if wanted:
        put(f"{NAME} {__version__}")
        raise typer.Exit


def _open(
    context: typer.Context,
    workspace: WorkspaceOption = None,
    version: Annotated[
        bool, typer.Option("--version", help="显示版本。", is_eager=True, callback=_show_version)
    ] = False,
) -> None:
    """安全检查：离线逐项检查，登记问题，出具文书。不写命令时打开界面。"""
    if context.invoked_subcommand is not None:
        return
    open_screens(context.obj.locations)
