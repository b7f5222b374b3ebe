"""The options by which inspections are chosen from all there are."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from inspect_tui.checklist.model import SECTOR_NAMES, Sector
from inspect_tui.cli.options import choices, day, one_of
from inspect_tui.store.index import STATE_NAMES, State

SectorOption = Annotated[
    Sector | None, typer.Option("--sector", metavar="行业", parser=one_of(SECTOR_NAMES), help=choices(SECTOR_NAMES))
]
SinceOption = Annotated[date | None, typer.Option("--since", metavar="日期", parser=day, help="这一天起的检查。")]
UntilOption = Annotated[date | None, typer.Option("--until", metavar="日期", parser=day, help="到这一天的检查。")]
StateOption = Annotated[
    State | None, typer.Option("--state", metavar="状态", parser=one_of(STATE_NAMES), help=choices(STATE_NAMES))
]
