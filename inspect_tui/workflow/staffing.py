"""Enter agencies and inspectors in the settings; one of the same name is changed, not doubled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from inspect_tui.authority import AgencyKind
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.agency import Agency, Inspector
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.store.workspace import Workspace


def add_agency(
    workspace: Workspace,
    name: str,
    kind: AgencyKind | None,
    details: Mapping[str, object],
    kind_characters: Iterable[tuple[DocumentKind, str]] = (),
) -> Agency:
    """Enter an agency, or change what is given of the one of that name.

    Args:
        kind: may be left out for an agency known already.
        details: fields by name; empty ones leave what is known.
        kind_characters: its own for some kinds of document; empty ones give the usual back.

    Raises:
        InvalidInputError: it has no name, or a new one has no kind.
    """
    if not name:
        raise InvalidInputError("请填写执法机关全称。")
    settings = workspace.settings
    known = next((agency for agency in settings.agencies if agency.name == name), None)
    if known is None and kind is None:
        raise InvalidInputError(f"“{name}”是新的执法机关，请用 --kind 写明类别。")
    fields: dict[str, object] = {**details, "kind": kind}
    given = {field: value for field, value in fields.items() if value not in ("", None)}
    before = msgspec.structs.asdict(known) if known else {"id": workspace.new_id(), "name": name}
    characters: dict[str, str] = dict(known.kind_characters) if known else {}
    characters.update(kind_characters)
    given["kind_characters"] = {document: own for document, own in characters.items() if own}
    agency = msgspec.convert(before | given, Agency)
    others = tuple(agency if other is known else other for other in settings.agencies)
    agencies = others if known else (*others, agency)
    workspace.save_settings(msgspec.structs.replace(settings, agencies=agencies))
    return agency


def add_inspector(workspace: Workspace, inspector: Inspector) -> Inspector:
    """Enter an inspector, or change what is given of the one of that name.

    Raises:
        InvalidInputError: without a name.
    """
    if not inspector.name:
        raise InvalidInputError("请填写检查人员姓名。")
    settings = workspace.settings
    known = settings.inspector(inspector.name)
    if known is not None:
        inspector = Inspector(known.name, inspector.certificate or known.certificate, inspector.agency or known.agency)
    others = tuple(inspector if other is known else other for other in settings.inspectors)
    inspectors = others if known else (*others, inspector)
    workspace.save_settings(msgspec.structs.replace(settings, inspectors=inspectors))
    return inspector
