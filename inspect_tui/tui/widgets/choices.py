"""A list to choose from in which a line is always highlighted while it has the focus."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Self

from textual.widgets import OptionList


class Choices(OptionList):
    """Highlight the first line when nothing is highlighted."""

    def on_focus(self) -> None:
        """Begin at the first line."""
        if self.highlighted is None:
            self.action_first()

    def set_options(self, options: Iterable[Any]) -> Self:
        """Show other lines."""
        super().set_options(options)
        if self.has_focus and self.highlighted is None:
            self.action_first()
        return self

    def action_page_up(self) -> None:
        """Turn a page back; where that ends on a heading, Textual would highlight nothing."""
        super().action_page_up()  # type: ignore[no-untyped-call]
        if self.highlighted is None:
            self.action_first()
