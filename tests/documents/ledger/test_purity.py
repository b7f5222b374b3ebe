"""Ledgers are slow to write, not to import."""

from __future__ import annotations

import subprocess
import sys


def test_import__leaves_xlsxwriter_for_later() -> None:
    check = "import sys, inspect_tui.documents.ledger; print({'xlsxwriter', 'openpyxl'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("set()", "")
