"""The keys of a place."""

from __future__ import annotations

from typing import Any, ClassVar

from rich.cells import set_cell_size
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from inspect_tui.tui.keys import actions_of, key_name

_WIDTH = 26
_MOVING = (
    ("上 下 PgUp PgDn Home End", "在列表中移动"),
    ("Tab Shift+Tab", "到下一处、上一处"),
    ("Ctrl+P", "按名称查找功能"),
)


class HelpScreen(ModalScreen[None]):
    """List every key that works in the place beneath, with what it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1", "dismiss", "关闭", id="help.close", tooltip="回到原处")
    ]

    def __init__(self, place: Screen[Any]) -> None:
        super().__init__()
        self._rows = [
            (key_name(binding.key), binding.tooltip or binding.description) for _, binding in actions_of(place)
        ]

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="window"):
            yield Static("按键", classes="window-title")
            rows: dict[str, list[str]] = {}
            for key, what in self._rows:
                rows.setdefault(what, []).append(key)
            named = [(" ".join(dict.fromkeys(keys)), what) for what, keys in rows.items()]
            lines = [set_cell_size(keys, _WIDTH) + what for keys, what in (*named, *_MOVING)]
            lines.append("全角数字、标点与半角一样有效；不用字母键，输入法开着也能用。")
            yield Static("\n".join(lines), markup=False)
