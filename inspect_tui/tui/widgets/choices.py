"""A list to choose from that is ready for Enter as soon as it has the focus."""

from __future__ import annotations

from textual.widgets import OptionList


class Choices(OptionList):
    """Highlight the first line when nothing is highlighted yet."""

    def on_focus(self) -> None:
        """Begin at the first line."""
        if self.highlighted is None:
            self.action_first()
