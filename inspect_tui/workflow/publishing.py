"""Note the versions of checklists as published: from then on a change needs a new version."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec
import tomli_w

from inspect_tui.checklist import Library
from inspect_tui.checklist.library import PUBLISHED_FILE
from inspect_tui.checklist.published import Published
from inspect_tui.store.files import replace_file

_HEAD = "# 已发布的检查表：每一版内容的校验值，和用过的检查项编号。由 checklists publish 写入，请不要手工修改。\n\n"


def publish_versions(folder: Path, library: Library) -> int:
    """Write the versions of a folder's checklists into its file of published ones; return how many lists there are.

    Raises:
        NotSavedError: the disk refused.
    """
    path = folder / PUBLISHED_FILE
    known = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    published = {name: msgspec.convert(table, Published) for name, table in known.items()}
    for name, edition in library.editions.items():
        published[name] = published.get(name, Published()).with_version(edition.checklist)
    tables = {name: msgspec.to_builtins(published[name]) for name in sorted(published)}
    replace_file(path, (_HEAD + tomli_w.dumps(tables)).encode(), keep_previous=False)
    return len(library.editions)
