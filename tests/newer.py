"""A newer version of the invented kitchen checklist: an item added, one changed, one removed."""

from __future__ import annotations

import shutil
from pathlib import Path

from inspect_tui.checklist import Library, load_library
from tests.builders import CHECKLISTS

HOSE, RULES, TRAINING, VALVE = (f"gas.kitchen.{item}" for item in ("hose", "rules", "training", "valve"))
_ADDED = """
[[sections.items]]
id = "valve"
text = "是否安装紧急切断阀？"
how = ["现场：看阀门"]
citations = [{ instrument = "sample-law", article = "第十五条", checked = true }]
finding = "未安装紧急切断阀"
requirement = "安装紧急切断阀"
deadline = "15 days"
authority = "gas"
when = { storeys = { at_least = 3 } }
"""
_CHANGES = (
    ("version = 3", "version = 4"),
    ("连接软管是否完好？", "连接软管是否完好、未穿墙？"),
    ('deadline = "3 days"', 'deadline = "7 days"'),
    ('article = "第十三条", checked = true', 'article = "第十三条第二款", checked = false'),
)


def write_newer(folder: Path) -> Path:
    """Write the checklists to a folder that is not there yet, the kitchen's in its newer version."""
    shutil.copytree(CHECKLISTS, folder)
    path = folder / "gas" / "kitchen.toml"
    text = path.read_text(encoding="utf-8")
    for old, new in _CHANGES:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    before, _, rest = text.partition('[[sections.items]]\nid = "training"')
    _, _, after = rest.partition("\n\n")
    path.write_text(before + after + _ADDED, encoding="utf-8", newline="\n")
    return folder


def newer_library(folder: Path) -> Library:
    """Return the checklists with the kitchen's in its newer version."""
    library = load_library(write_newer(folder))
    assert library.problems == ()
    return library
