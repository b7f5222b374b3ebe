"""The forms of the settings: an agency, an inspector, where documents carry their check code."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from inspect_tui.authority import AGENCY_KIND_NAMES
from inspect_tui.documents.form import CODE_PLACES
from inspect_tui.errors import InvalidInputError
from inspect_tui.inspection.agency import NUMBERING_NAMES, Agency, Inspector
from inspect_tui.store.settings import Settings
from inspect_tui.text import half_width
from inspect_tui.tui.screens.form import FormScreen
from inspect_tui.tui.widgets.form import Field, Value


class AgencyForm(FormScreen[str]):
    """An agency, new or changed."""

    TITLE_TEXT = "执法机关"

    def __init__(self, agency: Agency | None = None) -> None:
        super().__init__()
        self._agency = agency

    def fields(self) -> list[Field]:
        """Return what documents say of an agency."""
        known = self._agency or Agency("", "", "emergency")
        return [
            Field("name", "机关全称", value=known.name, hint="与印章一致，例如 晋城市应急管理局"),
            Field("kind", "机关类别", "choice", known.kind, tuple(AGENCY_KIND_NAMES.items())),
            Field("region", "地区简称", value=known.region, hint="文号括号里的字，例如 晋市"),
            Field("characters", "文书代字", value=known.characters, hint="文号里机关的字，例如 应急"),
            Field("review_authority", "复议机关", value=known.review_authority, hint="本级人民政府全称"),
            Field("court", "管辖法院", value=known.court, hint="人民法院全称"),
            Field("numbering", "文号编法", "choice", known.numbering, tuple(NUMBERING_NAMES.items())),
            Field(
                "may_order",
                "乡镇、街道有法规授权或委托，可以出具责令类文书",
                "yes_no",
                known.may_order,
                wide_label=True,
            ),
            Field("address", "地址", value=known.address),
            Field("phone", "电话", value=known.phone),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the agency."""
        if not values["name"]:
            raise InvalidInputError("请填写机关全称。")
        if not values["kind"]:
            raise InvalidInputError("请选择机关类别。")
        settings = self.workspace.settings
        agency_id = self._agency.id if self._agency else self.workspace.new_id()
        known = msgspec.structs.asdict(self._agency) if self._agency else {}
        numbering = values["numbering"] or "by_kind"
        agency = msgspec.convert({**known, **values, "id": agency_id, "numbering": numbering}, Agency)
        others = [known if known.id != agency.id else agency for known in settings.agencies]
        agencies = tuple(others if self._agency else [*others, agency])
        await self.program.saved(self.workspace.save_settings, msgspec.structs.replace(settings, agencies=agencies))
        return agency.name


class InspectorForm(FormScreen[str]):
    """An inspector, new or changed."""

    TITLE_TEXT = "执法人员"

    def __init__(self, inspector: Inspector | None = None) -> None:
        super().__init__()
        self._inspector = inspector

    def fields(self) -> list[Field]:
        """Return what documents say of an inspector."""
        agencies = tuple((agency.id, agency.name) for agency in self.workspace.settings.agencies)
        first = agencies[0][0] if agencies else ""
        known = self._inspector or Inspector("", agency=first)
        return [
            Field("name", "姓名", value=known.name),
            Field("certificate", "执法证号", value=known.certificate),
            Field("agency", "所属机关", "choice", known.agency, agencies),
        ]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the inspector."""
        if not values["name"]:
            raise InvalidInputError("请填写姓名。")
        settings = self.workspace.settings
        inspector = msgspec.convert({**values, "certificate": half_width(str(values["certificate"]))}, Inspector)
        others = [inspector if known == self._inspector else known for known in settings.inspectors]
        if any(known.name == inspector.name for known in settings.inspectors if known != self._inspector):
            raise InvalidInputError(f"已有名为“{inspector.name}”的人员；同名的请加以区分。")
        inspectors = tuple(others if self._inspector else [*others, inspector])
        await self.program.saved(self.workspace.save_settings, msgspec.structs.replace(settings, inspectors=inspectors))
        return inspector.name


class CodeForm(FormScreen[str]):
    """Where documents carry the check code that ties them to the log."""

    TITLE_TEXT = "校验码"

    def fields(self) -> list[Field]:
        """Return the place as it is set."""
        known = self.workspace.settings.check_code
        return [Field("place", "印在", "choice", known, tuple(CODE_PLACES.items()))]

    async def submit(self, values: Mapping[str, Value]) -> str:
        """Save the place; return its name."""
        place = values["place"] or "footer"
        settings = msgspec.convert({**msgspec.to_builtins(self.workspace.settings), "check_code": place}, Settings)
        await self.program.saved(self.workspace.save_settings, settings)
        return CODE_PLACES[settings.check_code]
