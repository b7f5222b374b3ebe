"""Write files for people to where they look for them; nothing that lies there is overwritten."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from inspect_tui.errors import NotSavedError
from inspect_tui.store.files import replace_file


def write_copy(content: bytes, path: Path, *, exact: bool) -> Path:
    """Write a file for people; under another name where one of that name differs or is held by another program.

    Raises:
        NotSavedError: the disk refused.
    """
    if exact:
        replace_file(path, content)
        return path
    for copy in range(1, 100):
        candidate = path if copy == 1 else path.with_name(f"{path.stem}（{copy}）{path.suffix}")
        if candidate.exists():
            with suppress(OSError):
                if candidate.read_bytes() == content:
                    return candidate
            continue
        replace_file(candidate, content)
        return candidate
    raise NotSavedError(f"文件夹 {path.parent} 里同名文件太多，请清理后再试。内容已经保存在工作区里，可以再次导出。")
