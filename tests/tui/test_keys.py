"""Every action has a key that is no letter, says in Chinese what it does, and stands in the help and the palette."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from textual.binding import Binding
from textual.command import CommandPalette
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Static

import inspect_tui.tui
from inspect_tui.store.workspace import Workspace
from inspect_tui.tui.keys import key_name
from inspect_tui.tui.screens.begin import BeginScreen
from inspect_tui.tui.screens.checks import ChecksScreen
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.finding import FindingScreen
from inspect_tui.tui.screens.help import HelpScreen
from inspect_tui.tui.screens.home import HomeScreen
from inspect_tui.tui.screens.inspect import InspectScreen
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.screens.move import MoveScreen
from inspect_tui.tui.screens.operator import OperatorScreen
from inspect_tui.tui.screens.settings import SettingsScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.screens.visit import VisitScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.issuing import draft, issue_document
from tests.tui.user import at_the_program

CHINESE = re.compile("[\u4e00-\u9fff]")
# Ctrl+H, I, J and M are Backspace, Tab and Enter in many terminals.
UNUSABLE = {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"}


def classes() -> Iterator[type[DOMNode]]:
    """Yield the application and all screens and widgets of the program."""
    for module in pkgutil.walk_packages(inspect_tui.tui.__path__, "inspect_tui.tui."):
        for value in vars(importlib.import_module(module.name)).values():
            if inspect.isclass(value) and issubclass(value, DOMNode) and value.__module__ == module.name:
                yield value


BINDINGS = {
    (node.__name__, binding.key): binding
    for node in classes()
    for binding in Binding.make_bindings(node.__dict__.get("BINDINGS", ()))
}
OWN = sorted({(name, binding.id or "") for (name, _), binding in BINDINGS.items()})


def keys_of(name: str, binding_id: str) -> set[str]:
    return {key for (node, key), binding in BINDINGS.items() if node == name and binding.id == binding_id}


def is_letter(key: str) -> bool:
    return len(key) == 1 and key.isalpha()


@pytest.mark.parametrize(("name", "binding_id"), OWN)
def test_every_binding_has_an_id_and_says_in_chinese_what_it_does(name: str, binding_id: str) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", binding_id), f"{name} has a binding without an id"
    for key in keys_of(name, binding_id):
        binding = BINDINGS[name, key]
        assert CHINESE.search(binding.tooltip)
        assert CHINESE.search(binding.description)


@pytest.mark.parametrize(("name", "binding_id"), OWN)
def test_every_action_has_a_key_that_no_input_method_swallows(name: str, binding_id: str) -> None:
    keys = keys_of(name, binding_id)

    assert not keys & UNUSABLE
    assert any(not is_letter(key) for key in keys)


@pytest.mark.parametrize(("name", "binding_id"), OWN)
def test_digits_signs_and_spaces_have_their_full_width_twins(name: str, binding_id: str) -> None:
    keys = keys_of(name, binding_id)
    twins = {"slash": "fullwidth_solidus", "space": "ideographic_space", "question_mark": "fullwidth_question_mark"}
    wanted = {chr(ord(key) + 0xFEE0) for key in keys if key in "0123456789"} | {
        twins[key] for key in keys & twins.keys()
    }

    assert wanted <= keys


def own_actions(screen: Screen[Any]) -> dict[str, set[str]]:
    """Return the tooltips of a screen's own bindings, with their keys as they are named in the help."""
    actions: dict[str, set[str]] = {}
    for (name, key), binding in BINDINGS.items():
        if name == type(screen).__name__:
            actions.setdefault(binding.tooltip, set()).add(key_name(key))
    return actions


@pytest.fixture
def screens(work: OpenInspection) -> list[Screen[Any]]:
    """A screen of every kind that one works in."""
    work.answer("gas.kitchen.hose", "noncompliant", OPERATOR)
    document = issue_document(work, "rectification_order", OPERATOR).document
    return [
        HomeScreen(),
        SettingsScreen(),
        OperatorScreen(),
        BeginScreen(),
        InspectScreen(work),
        FindingScreen(work, work.new_finding()),
        ConfirmScreen("继续吗？", "继续"),
        SummaryScreen(work),
        MoveScreen(["没有变化"], "换吗？"),
        VisitScreen(work),
        ChecksScreen(work, draft(work, "rectification_order"), []),
        IssueScreen(work, "rectification_order"),
        DocumentScreen(work, document.id),
    ]


async def test_the_help_and_the_palette_list_every_action_of_every_screen(
    workspace: Workspace, screens: list[Screen[Any]]
) -> None:
    async with at_the_program(workspace) as user:
        for screen in screens:
            await user.opens(screen)
            offered = {command.help for command in user.app.get_system_commands(screen)}
            assert own_actions(screen).keys() <= offered
            assert all(CHINESE.search(text) for text in offered)
            await user.press("f1")
            assert user.is_at(HelpScreen)
            lines = str(user.app.screen.query(Static).last().content).split("\n")
            for tooltip, keys in own_actions(screen).items():
                [line] = [line for line in lines if line.endswith(f" {tooltip}")]
                assert keys & set(line.removesuffix(tooltip).split()), line
            await user.closes()
            await user.closes()


async def test_an_action_chosen_from_the_palette_is_done(workspace: Workspace) -> None:
    async with at_the_program(workspace) as user:
        await user.press("ctrl+p")
        assert user.is_at(CommandPalette)
        await user.types("新检查")
        await user.press("enter", "enter")

        assert user.is_at(BeginScreen)
