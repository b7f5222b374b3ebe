"""What the groups measure on: workspaces made once in a run, and shared."""

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from bench.making import make_workspace, opened
from bench.sampling import told
from bench.visits import EVERY_KIND, Plan


class Sizes(Struct, frozen=True):
    """How much is measured; tests take less."""

    inspections: int = 10_000
    few: int = 10
    answers: int = 2_000
    warm_ups: int = 50
    thousand: int = 1_000
    rewrites: int = 7
    starts: int = 15
    rebuilds: int = 5
    searches: int = 5
    loads: int = 50
    findings: int = 50_000
    ledgers: int = 5
    orders: int = 200
    batch: int = 1_000


LARGE = Plan(answers=(120, 120), findings=(15, 15), lists=EVERY_KIND, events=269)
"""The inspection of 120 answers and 270 events, before the last of them."""
WORKED_ON = Plan(answers=(120, 120), findings=(15, 15), lists=EVERY_KIND, events=260)
"""The same one a little earlier, so that it has 270 events on average while it is answered 20 times."""
EIGHTY = Plan(answers=(80, 80), findings=(0, 0), lists=EVERY_KIND)


FIFTEEN = Plan(answers=(40, 40), findings=(15, 15), handed_over=False)
"""A visit whose order has 15 findings and was not issued yet."""


class Grounds:
    """The workspaces of a run, each made when it is first asked for."""

    def __init__(self, folder: Path, sizes: Sizes) -> None:
        self.folder = folder
        self.sizes = sizes

    @cached_property
    def many(self) -> Path:
        """A workspace of 10,000 inspections with its index."""
        return self._made("many", self.sizes.inspections)

    @cached_property
    def few(self) -> Path:
        """A workspace of 10."""
        return self._made("few", self.sizes.few)

    @cached_property
    def thousand(self) -> Path:
        """A workspace of 1,000 inspections of 80 answers each."""
        return self._made("thousand", self.sizes.thousand, EIGHTY)

    @cached_property
    def ordered(self) -> Path:
        """A workspace of 1,000 inspections of 15 findings each, whose orders are still to be issued."""
        return self._made("ordered", self.sizes.batch, FIFTEEN)

    def _made(self, name: str, count: int, plan: Plan | None = None) -> Path:
        root = self.folder / name
        with told(f"{count} inspections made"):
            make_workspace(root, count, plan)
        with told("index of them made"), opened(root) as workspace:
            workspace.index.refresh()
        flush()
        return root


def flush() -> None:
    """Wait until all files made are on the disk, so that no measured save waits for them."""
    if hasattr(os, "sync"):
        os.sync()
