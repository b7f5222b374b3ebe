"""Fill a workspace of its own with invented units and inspections; the same seed gives the same contents."""

from __future__ import annotations

from pathlib import Path

MARKER_FILE = "demo.json"


def is_demo(workspace: Path) -> bool:
    """Say whether a workspace is a demo, whose documents are marked 样例."""
    return (workspace / MARKER_FILE).exists()
