"""The table of readings is heavy: it is read when the first Latin letter is typed, not before."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from inspect_tui.search import Corpus
corpus = Corpus()
corpus.add("1", [("unit", "燃气公司")])
assert corpus.search(sys.argv[1]).keys == ["1"]
print(*sys.modules)
"""


@pytest.mark.parametrize(("query", "loaded"), [("燃气", False), ("公司 燃", False), ("rq", True), ("燃q", True)])
def test_readings_are_loaded_by_a_query_with_a_latin_letter_only(query: str, loaded: bool) -> None:
    command = [sys.executable, "-X", "utf8", "-c", PROGRAM, query]

    modules = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.split()

    assert "inspect_tui.search" in modules
    assert ("pypinyin" in modules) is loaded
