"""Find the evidence or the document that was named: by its id, the beginning of that, or what people call it."""

from __future__ import annotations

from collections.abc import Mapping

from inspect_tui.errors import NotFoundError
from inspect_tui.inspection.number import tidy_number
from inspect_tui.workflow.choosing import SHORTEST
from inspect_tui.workflow.work import OpenInspection


def choose_photo(work: OpenInspection, named: str) -> str:
    """Return the id of the photo of that id, beginning of an id, or file name.

    Raises:
        NotFoundError: there is none, or several.
    """
    names = {known: photo.name for known, photo in work.inspection.photos.items()}
    return _chosen(names, named, named, "照片", "用 photo list 命令可以看到各张照片的编号。")


def choose_document(work: OpenInspection, named: str) -> str:
    """Return the id of the document of that id, beginning of an id, or number.

    Raises:
        NotFoundError: there is none, or several.
    """
    numbers = {known: document.number for known, document in work.inspection.documents.items()}
    return _chosen(numbers, named, tidy_number(named), "文书", "用 show --json 可以看到文书的编号。")


def _chosen(names: Mapping[str, str], named: str, name: str, what: str, hint: str) -> str:
    """Return the id that was meant; a whole id or a name of only one goes before the beginning of an id."""
    wanted = named.strip().lower()
    if wanted in names:
        return wanted
    found = [known for known, its in names.items() if its and its == name]
    if not found and len(wanted) >= SHORTEST:
        found = [known for known in names if known.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        shown = "、".join(found[:5]) + ("等" if len(found) > 5 else "")
        raise NotFoundError(f"“{named}”可以指 {len(found)} 份{what}：{shown}，请写全编号。")
    raise NotFoundError(f"这次检查没有{what}“{named}”。{hint}")
