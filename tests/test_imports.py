"""The domain stands alone: importing it loads neither screens nor disks nor Word, whatever a module of it imports."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from types import ModuleType

import pytest

import inspect_tui.checklist
import inspect_tui.inspection

FOREIGN = {"textual", "rich", "tinydb", "docx", "typer", "filelock", "platformdirs", "sqlite3", "openpyxl"}


@pytest.mark.parametrize("package", [inspect_tui.inspection, inspect_tui.checklist])
def test_the_domain_loads_nothing_of_screens_disks_or_word(package: ModuleType) -> None:
    modules = [
        package.__name__,
        *(module.name for module in pkgutil.iter_modules(package.__path__, package.__name__ + ".")),
    ]
    program = f"import sys, {', '.join(modules)}; print(*sys.modules)"

    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()

    assert set(modules) <= set(loaded)
    assert FOREIGN & set(loaded) == set()
