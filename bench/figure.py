"""A figure: what was measured of ours and of the peer, and whether the ratio is as it should be."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

import msgspec
from msgspec import Struct


class Figure(Struct, frozen=True):
    """One line of the output; its fields are the keys, in this order."""

    figure: str
    ours: float
    against: float
    unit: str
    ratio: float
    to_reach: str
    holds: bool

    @property
    def line(self) -> str:
        """The figure as one line of JSON; numbers are rounded here, and only here."""
        shown = {name: getattr(self, name) for name in self.__struct_fields__}
        return msgspec.json.encode({key: _rounded(value) for key, value in shown.items()}).decode()


def at_most(figure: str, ours: float, against: float, unit: str, most: float) -> Figure:
    """Compare a cost: ours may be so many times the peer's."""
    ratio = ours / against
    return Figure(figure, ours, against, unit, ratio, f"<= {most}", ratio <= most)


def times_faster(figure: str, ours: float, against: float, unit: str, least: float) -> Figure:
    """Compare a speed: the peer must cost so many times ours."""
    ratio = against / ours
    return Figure(figure, ours, against, unit, ratio, f">= {least}", ratio >= least)


def median(samples: Sequence[float]) -> float:
    """Return the sample in the middle."""
    return statistics.median(samples)


def p95(samples: Sequence[float]) -> float:
    """Return the sample that 95 of 100 do not exceed (nearest rank)."""
    return sorted(samples)[math.ceil(0.95 * len(samples)) - 1]


def _rounded(value: object) -> object:
    return float(f"{value:.4g}") if type(value) is float else value
