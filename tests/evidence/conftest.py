"""Files in a folder of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

PutFile = Callable[[str, bytes], Path]


@pytest.fixture
def put(tmp_path: Path) -> PutFile:
    """Write a file and return where it is."""

    def put(name: str, content: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return put
