"""The items of an inspection as one virtual list, section by section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from inspect_tui.checklist import Item
from inspect_tui.inspection.record import Outcome
from inspect_tui.inspection.worksheet import WorkSection, outcome_of, progress
from inspect_tui.store.inspections import Casework
from inspect_tui.text import fold
from inspect_tui.tui.keys import digit
from inspect_tui.tui.widgets.choices import Choices

_MARKS: dict[Outcome, tuple[str, str]] = {
    "compliant": ("✓", "$text-success"),
    "noncompliant": ("✗", "bold $text-error"),
    "not_applicable": ("-", "$text-muted"),
    "unanswered": ("☐", "$text-warning"),
}
_KEYS: tuple[tuple[int, Outcome, str, str], ...] = (
    (1, "compliant", "符合", "本项符合要求"),
    (2, "noncompliant", "不符合", "本项不符合，登记问题（已按本项填好，可再修改）"),
    (3, "not_applicable", "不适用", "本项不适用于这个单位"),
    (0, "unanswered", "收回", "收回本项的结果"),
)


class ItemList(Choices):
    """Show items with their outcomes; keys judge the highlighted one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            digit(number, f"judge('{outcome}')", name, id=f"item.{outcome}", tooltip=what)
            for number, outcome, name, what in _KEYS
        ),
        digit(4, "measure", "实测", id="item.measure", tooltip="填写实测值，程序按限值判定", show=False),
        Binding("enter", "select", "填写", id="item.edit", tooltip="填写问题的部位、事实、期限，或备注", show=False),
        Binding("left", "scroll_item(-1)", "上翻说明", id="item.up", tooltip="说明向上翻", show=False),
        Binding("right", "scroll_item(1)", "下翻说明", id="item.down", tooltip="说明向下翻", show=False),
    ]

    @dataclass
    class Judged(Message):
        """The inspector judged the highlighted item."""

        item_id: str
        outcome: Outcome

    @dataclass
    class Measured(Message):
        """The inspector has measured something on the highlighted item."""

        item_id: str

    @dataclass
    class PaneScrolled(Message):
        """The inspector wants to read on in the item's text."""

        direction: int

    def __init__(self) -> None:
        super().__init__(markup=False, id="items")
        self._sections: Sequence[WorkSection] = ()
        self._shown: list[str] = []

    def show(self, case: Casework, wanted: Callable[[Item], bool], text: str = "") -> None:
        """Show the items that are wanted and whose text or id holds the words searched for."""
        here = self.item_id
        words = fold(text).split()
        self._sections = case.sections
        options: list[Option] = []
        self._shown = []
        for number, section in enumerate(case.sections):
            items = [work.item for work in section.items if wanted(work.item) and _holds(work.item, words)]
            if items:
                options.append(Option(_heading(section, case), f"section/{number}", disabled=True))
                options += [Option(_line(item, case), item.id) for item in items]
                self._shown += [item.id for item in items]
        self.set_options(options)
        self.go_to(here if here in self._shown else self._shown[0] if self._shown else "")

    def refresh_item(self, item_id: str, case: Casework) -> None:
        """Show the new outcome of one item and the progress of its section."""
        self._sections = case.sections
        for number, section in enumerate(case.sections):
            if any(work.item.id == item_id for work in section.items):
                item = next(work.item for work in section.items if work.item.id == item_id)
                if item_id in self._shown:
                    self.replace_option_prompt(item_id, _line(item, case))
                    self.replace_option_prompt(f"section/{number}", _heading(section, case))

    @property
    def item_id(self) -> str:
        """The id of the highlighted item, empty when there is none."""
        option = self.highlighted_option
        return option.id or "" if option else ""

    @property
    def shown(self) -> Sequence[str]:
        """The ids of the items shown, in order."""
        return self._shown

    def go_to(self, item_id: str) -> None:
        """Highlight an item, with the heading of its section in view."""
        if item_id in self._shown:
            self.highlighted = self.get_option_index(item_id)

    def go_down(self) -> None:
        """Highlight the item below, at the end of the list none other."""
        if self._shown and self.item_id != self._shown[-1]:
            self.action_cursor_down()

    def go_to_next(self, wanted: Callable[[str], bool]) -> bool:
        """Highlight the next item that is wanted, from the one after this on and round; False when there is none."""
        here = self._shown.index(self.item_id) if self.item_id in self._shown else -1
        following = self._shown[here + 1 :] + self._shown[: here + 1]
        found = next((item_id for item_id in following if wanted(item_id)), None)
        if found:
            self.go_to(found)
        return found is not None

    def action_judge(self, outcome: Outcome) -> None:
        """Judge the highlighted item."""
        if self.item_id:
            self.post_message(self.Judged(self.item_id, outcome))

    def action_measure(self) -> None:
        """Enter what was measured on the highlighted item."""
        if self.item_id:
            self.post_message(self.Measured(self.item_id))

    def action_scroll_item(self, direction: int) -> None:
        """Read on in the item's text."""
        self.post_message(self.PaneScrolled(direction))


def _holds(item: Item, words: list[str]) -> bool:
    text = fold(f"{item.text} {item.finding} {item.id}")
    return all(word in text for word in words)


def _heading(section: WorkSection, case: Casework) -> Content:
    done = progress([section], case.inspection.answers)
    several = len(case.editions) > 1
    name = f"{section.title}（{section.checklist}）" if several else section.title
    return Content.assemble((f"{done} {name}", "bold $text-accent"))


def _line(item: Item, case: Casework) -> Content:
    mark, style = _MARKS[outcome_of(case.inspection.answers, item.id)]
    major = ("[重大] ", "bold $text-error") if item.major else ("", "")
    return Content.assemble(" ", (mark, style), " ", major, item.text)
