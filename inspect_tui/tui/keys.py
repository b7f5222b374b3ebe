"""How keys are named on the screen, and their full-width twins under a Chinese input method."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

_NAMES = {
    "escape": "Esc",
    "enter": "回车",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "left": "左",
    "up": "上",
    "down": "下",
    "space": "空格",
    "ideographic_space": "空格",
    "right": "右",
    "delete": "Delete",
    "slash": "/",
    "question_mark": "?",
    "fullwidth_solidus": "/",
    "fullwidth_question_mark": "?",
}


def key_name(key: str) -> str:
    """Return what is printed on a key."""
    if key.startswith("ctrl+"):
        return "Ctrl+" + key[5:].upper()
    return _NAMES.get(key, key.upper() if key.startswith("f") and key[1:].isdigit() else key)


def digit(number: int, action: str, description: str, *, id: str, tooltip: str, show: bool = True) -> Binding:  # noqa: A002
    """Bind a digit and its full-width twin."""
    twin = chr(ord("０") + number)
    return Binding(f"{number},{twin}", action, description, id=id, tooltip=tooltip, show=show, key_display=str(number))


def actions_of(place: Screen[Any]) -> Iterator[tuple[DOMNode, Binding]]:
    """Yield every action of ours that can be taken in a place, with the node that takes it.

    Among them are those of the place whose key the focused list answers in its stead, such as Enter.
    """
    active = {key: (found.node, found.binding) for key, found in place.active_bindings.items() if found.binding.id}
    own = (vars(kind).get("BINDINGS", ()) for kind in type(place).__mro__ if issubclass(kind, DOMNode))
    for bindings in own:
        for binding in Binding.make_bindings(bindings):
            if binding.id:
                active.setdefault(binding.key, (place, binding))
    yield from active.values()
