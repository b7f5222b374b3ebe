"""Check a template before it is taken over, and fill it (docxtpl)."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any
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
from inspect_tui.inspection.document_kind import DocumentKind

_UNUSABLE = (TemplateError, ValueError, KeyError, TypeError, OSError, BadZipFile, PythonDocxError)


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
    return [f"不认识的占位符：{name}" for name in [*unknown, *_unknown_parts(content, known)]] + [
        f"缺少占位符：{name}" for name in lacking
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


def _unknown_parts(content: bytes, known: list[Placeholder]) -> list[str]:
    """Name the parts of findings that there are not: seen only when a template is filled."""
    seen: list[str] = []

    class Noting(Undefined):
        def __str__(self) -> str:
            if self._undefined_obj is not missing:
                seen.append(str(self._undefined_name))
            return ""

    finding = dict.fromkeys(FINDING_PARTS, "例")
    values: dict[str, Any] = {one.name: "例" for one in known}
    _render(content, values | {BODY: ["例"], FINDINGS: [finding]}, Noting)
    return sorted({f"{FINDINGS}.{name}" for name in seen})


def _render(content: bytes, values: Mapping[str, Any], undefined: type[Undefined]) -> bytes:
    template = DocxTemplate(BytesIO(content))
    filled = BytesIO()
    try:
        template.render(dict(values), jinja_env=SandboxedEnvironment(undefined=undefined), autoescape=True)
        template.save(filled)
    except _UNUSABLE as error:
        raise UnusableTemplateError(_why(error)) from error
    return pack(unpack(filled.getvalue()))
