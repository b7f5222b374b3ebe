"""What is typed for a document to be issued: its own fields, what it is about, its number."""

from __future__ import annotations

from datetime import date

import typer

from inspect_tui.cli.console import say
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.workflow.document_source import may_refer_to
from inspect_tui.workflow.work import OpenInspection


def read_given(kind: DocumentKind, entered: list[str]) -> dict[str, str]:
    """Read what was entered as name=value; a literal \\n begins a new line."""
    from inspect_tui.documents.forms import FORMS

    names = {name: field.name for field in FORMS[kind].fields for name in (field.name, field.label)}
    values = {}
    for one in entered:
        name, equals, value = one.partition("=")
        if not equals or name.strip() not in names:
            raise typer.BadParameter(_unknown(one, kind, names))
        if names[name.strip()] in values:
            raise typer.BadParameter(f"“{name.strip()}”写了两次")
        values[names[name.strip()]] = value.replace("\\n", "\n")
    return values


def _unknown(entered: str, kind: DocumentKind, names: dict[str, str]) -> str:
    allowed = "、".join(dict.fromkeys(names.values())) or "没有要填的"
    return f"“{entered}”不能填，请写成 名=值；{DOCUMENT_NAMES[kind]}可填：{allowed}"


def choose_about(work: OpenInspection, kind: DocumentKind, named: str) -> str:
    """Return the id of the document the new one is about: the one named, else the latest it may be about."""
    known = may_refer_to(work, kind)
    if not named:
        return known[0].id if known else ""
    found = [one.id for one in known if one.number == named or one.id.startswith(named)]
    if len(found) != 1:
        raise InvalidInputError(f"“{named}”不是这份文书可以针对的文书，没有出具文书。用 document list 可以看到文书。")
    return found[0]


def next_number(work: OpenInspection, kind: DocumentKind, on: date) -> str:
    """Return the next number of the program's series, and say what is unusual about it."""
    from inspect_tui.workflow.numbering import suggest_number

    number, hint = suggest_number(work.workspace, work, kind, on)
    if hint:
        say(hint)
    return number
