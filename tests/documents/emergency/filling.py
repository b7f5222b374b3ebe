"""Fill a form as people do: what usually stands there, and what they enter over it."""

from __future__ import annotations

from msgspec.structs import replace

from inspect_tui.documents import FORMS, Form, Source, build, plain_text
from inspect_tui.inspection.document_kind import DocumentKind


def filled(kind: DocumentKind, source: Source, **given: str) -> Form:
    told = replace(source, given=given)
    usual = {field.name: field.usual(told) for field in FORMS[kind].fields if field.name not in given}
    return build(kind, replace(told, given={**usual, **given}))


def lines(form: Form) -> list[str]:
    return plain_text(form).splitlines()


def blank_text(kind: DocumentKind, source: Source) -> str:
    return plain_text(build(kind, replace(source, blank=True)))
