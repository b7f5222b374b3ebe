"""Take samples of both sides in turn, so that whatever else the machine does falls on both alike."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Samples = tuple[list[float], list[float]]
"""The seconds of ours, and those of the peer."""


def seconds(step: Callable[[], object]) -> float:
    """Return how long a step takes."""
    begun = time.perf_counter()
    step()
    return time.perf_counter() - begun


def alternate(
    ours: Callable[[], object],
    against: Callable[[], object],
    samples: int,
    *,
    warm_ups: int = 0,
    before: Callable[[], object] = lambda: None,
) -> Samples:
    """Take samples of ours and of the peer one after the other; who goes first changes from pair to pair.

    Args:
        warm_ups: how many pairs come first and do not count.
        before: done before each pair, and not measured.
    """
    taken: Samples = [], []
    sides = [(taken[0], ours), (taken[1], against)]
    for _ in range(warm_ups + samples):
        before()
        for side, step in sides:
            side.append(seconds(step))
        sides.reverse()
    return taken[0][warm_ups:], taken[1][warm_ups:]


def note(text: str) -> None:
    """Tell whoever watches; the figures alone go to stdout."""
    print(text, file=sys.stderr, flush=True)


@contextmanager
def told(what: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    begun = time.perf_counter()
    yield
    note(f"# {what}: {time.perf_counter() - begun:.1f} s")
