"""Check a template before it is taken over, and fill it (docxtpl)."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import BadZipFile

from docx.exceptions import PythonDocxError
from docxtpl import DocxTemplate
from jinja2 import TemplateError, Undefined
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

from inspect_tui.documents.template.placeholder import (
    BODY,
    FINDING_PARTS,
    FINDINGS,
    Placeholder,
    placeholders_of,
)
from inspect_tui.documents.word.package import pack, unpack
from inspect_tui.documents.word.reading import text_of
from inspect_tui.inspection.document_kind import DocumentKind

_MARK = "⟦{}⟧"
_UNUSABLE = (TemplateError, ValueError, KeyError, TypeError, OSError, ArithmeticError, BadZipFile, PythonDocxError)


class UnusableTemplateError(ValueError):
    """A file is no template: no .docx, or its placeholders are not written right."""


def problems_of(content: bytes, kind: DocumentKind) -> list[str]:
    """Name all placeholders a template has and no document of the kind fills, and those it lacks.

    Raises:
        UnusableTemplateError: the file cannot be read as a template.
    """
    known = placeholders_of(kind)
    used = _used(content)
    unknown = sorted(used - {one.name for one in known})
    lacking = [one.name for one in known if one.required and one.name not in used and not _covered(one, used)]
    if BODY not in used and FINDINGS not in used and not any(one.entered_as in used for one in known):
        lacking.append(f"{BODY}（或 {FINDINGS}）")
    tried = _tried(content, known)
    hidden = [name for name in sorted(used) if name in tried.hidden]
    return [
        *(f"不认识的占位符：{name}" for name in (*unknown, *tried.unknown)),
        *(f"缺少占位符：{name}" for name in lacking),
        *(f"占位符没有印出来：{name}" for name in hidden),
    ]


def fill(content: bytes, values: Mapping[str, Any]) -> bytes:
    """Fill a template; the same values make the same bytes.

    Raises:
        UnusableTemplateError: the file cannot be filled.
    """
    return _render(content, values, Undefined)


def _covered(one: Placeholder, used: set[str]) -> bool:
    """Say whether the text of the program says it already."""
    return bool(one.entered_as) and BODY in used


def _used(content: bytes) -> set[str]:
    try:
        return set(DocxTemplate(BytesIO(content)).get_undeclared_template_variables())
    except _UNUSABLE as error:
        raise UnusableTemplateError(_why(error)) from error


def _why(error: Exception) -> str:
    """Say in Chinese why a template cannot be used; what Jinja says of a placeholder names it."""
    if isinstance(error, TemplateError):
        return f"占位符写得不对（{error}）"
    return "不是 Word 文档（.docx），或已损坏"


class _Tried(NamedTuple):
    unknown: list[str]
    hidden: set[str]


def _tried(content: bytes, known: list[Placeholder]) -> _Tried:
    """Fill a template for trial: only then parts are seen that there are not, and what a condition leaves out."""
    seen: list[str] = []

    class Noting(Undefined):
        def __str__(self) -> str:
            if self._undefined_obj is not missing:
                seen.append(str(self._undefined_name))
            return ""

    marks = {one.name: _MARK.format(one.name) for one in known}
    finding = dict.fromkeys(FINDING_PARTS, marks[FINDINGS])
    values: dict[str, Any] = {**marks, BODY: [marks[BODY]], FINDINGS: [finding]}
    text = text_of(_render(content, values, Noting))
    needed = {one.name for one in known if one.required} | {BODY, FINDINGS}
    return _Tried(sorted({f"{FINDINGS}.{name}" for name in seen}), {name for name in needed if marks[name] not in text})


def _render(content: bytes, values: Mapping[str, Any], undefined: type[Undefined]) -> bytes:
    template = DocxTemplate(BytesIO(content))
    filled = BytesIO()
    try:
        template.render(dict(values), jinja_env=_environment(undefined), autoescape=True)
        template.save(filled)
    except _UNUSABLE as error:
        raise UnusableTemplateError(_why(error)) from error
    return pack(unpack(filled.getvalue()))


def _environment(undefined: type[Undefined]) -> SandboxedEnvironment:
    """Return an environment without functions: a template needs none, and `range` could count for ever."""
    environment = SandboxedEnvironment(undefined=undefined)
    environment.globals.clear()
    return environment
