"""Workspaces so small that they are made at once."""

from __future__ import annotations

import pytest

from bench.grounds import Grounds, Sizes

TINY = Sizes(
    inspections=20,
    few=3,
    answers=45,
    warm_ups=2,
    thousand=2,
    rewrites=2,
    starts=1,
    rebuilds=1,
    searches=1,
    loads=1,
    findings=50,
    ledgers=1,
    orders=1,
    batch=2,
)


@pytest.fixture(scope="session")
def grounds(tmp_path_factory: pytest.TempPathFactory) -> Grounds:
    """What the groups measure on."""
    return Grounds(tmp_path_factory.mktemp("bench"), TINY)
