"""What the tests of the screens share: a disk that can refuse."""

from __future__ import annotations

import pytest

from tests.store.conftest import FailingDisk


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FailingDisk:
    """The disk."""
    return FailingDisk(monkeypatch)
