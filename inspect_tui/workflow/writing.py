"""Make the file of a document: the program's own form, or the agency's template filled with the same words."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.documents import Form, Source, build, write_word
from inspect_tui.errors import DamagedFileError
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.templates import template_of


def document_content(workspace: Workspace, kind: DocumentKind, source: Source) -> bytes:
    """Return the file of a document.

    Raises:
        InspectError: the form refuses to be filled, or the agency's template cannot be.
    """
    form = build(kind, source)
    template = template_of(workspace, source.agency, kind)
    return _filled(template, form, source) if template else write_word(form)


def _filled(template: Path, form: Form, source: Source) -> bytes:
    from inspect_tui.documents.template.fill import UnusableTemplateError, fill
    from inspect_tui.documents.template.values import values_of

    try:
        return fill(template.read_bytes(), values_of(form, source))
    except (OSError, UnusableTemplateError) as error:
        raise DamagedFileError(
            f"{DOCUMENT_NAMES[form.kind]}的模板 {template.name} 用不了：{error}。没有出具文书。"
            "请用 template add 重新登记模板，或用 template remove 移除它以使用程序自带的式样。"
        ) from error
