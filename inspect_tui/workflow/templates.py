"""An agency's own templates in the workspace: taken over when they are whole, used for every document of their kind."""

from __future__ import annotations

from pathlib import Path

from inspect_tui.documents.template.placeholder import Placeholder, placeholders_of
from inspect_tui.errors import InvalidInputError, NotFoundError
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DOCUMENT_NAMES, DocumentKind
from inspect_tui.store.files import reason, replace_file
from inspect_tui.store.workspace import Workspace

__all__ = ["Placeholder", "add_template", "placeholders_of", "remove_template", "template_of", "templates"]

TEMPLATES = "templates"


def template_path(workspace: Workspace, agency: Agency | None, kind: DocumentKind) -> Path:
    """Return where the template of a kind is kept, of one agency or of all."""
    return workspace.root / TEMPLATES / (f"{kind}_{agency.id}.docx" if agency else f"{kind}.docx")


def template_of(workspace: Workspace, agency: Agency | None, kind: DocumentKind) -> Path | None:
    """Return the template for an agency: its own, else the one for all, else None."""
    paths = [template_path(workspace, one, kind) for one in ((agency, None) if agency else (None,))]
    return next((path for path in paths if path.exists()), None)


def templates(workspace: Workspace) -> list[tuple[DocumentKind, str]]:
    """Return the templates there are: their kinds, and the id of the agency each is for, empty for all."""
    found = []
    for path in sorted((workspace.root / TEMPLATES).glob("*.docx")):
        kind = next((kind for kind in DOCUMENT_NAMES if path.stem == kind or path.stem.startswith(f"{kind}_")), None)
        if kind:
            found.append((kind, path.stem[len(kind) + 1 :]))
    return found


def add_template(workspace: Workspace, agency: Agency | None, kind: DocumentKind, source: Path) -> None:
    """Take a template over, after looking for everything that is wrong with it.

    Args:
        agency: whose documents it is for; all agencies' when None.

    Raises:
        InvalidInputError: it cannot be used; all its unknown and missing placeholders are named.
        NotSavedError: the disk refused.
    """
    workspace.require_writable()
    content = _checked(source, kind)
    replace_file(template_path(workspace, agency, kind), content, keep_previous=True)


def remove_template(workspace: Workspace, agency: Agency | None, kind: DocumentKind) -> None:
    """Use the program's own form again.

    Raises:
        NotFoundError: there is no such template.
    """
    workspace.require_writable()
    path = template_path(workspace, agency, kind)
    if not path.exists():
        raise NotFoundError(f"没有{DOCUMENT_NAMES[kind]}的模板，没有改动。")
    path.unlink()


def _checked(source: Path, kind: DocumentKind) -> bytes:
    from inspect_tui.documents.template.fill import UnusableTemplateError, problems_of

    try:
        content = source.read_bytes()
        problems = problems_of(content, kind)
    except OSError as error:
        raise InvalidInputError(f"读不了 {source}：{reason(error)}。没有改动模板。") from error
    except UnusableTemplateError as error:
        raise InvalidInputError(f"{source.name} 不能作模板：{error}。没有改动模板。") from error
    if problems:
        raise InvalidInputError(
            f"{source.name} 不能作{DOCUMENT_NAMES[kind]}的模板，没有改动模板。{'；'.join(problems)}。"
            f"用 documents fields {kind} 可以看到全部占位符。"
        )
    return content
