"""Who inspects: agencies and inspectors, at the first start and whenever they change."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from inspect_tui.authority import AGENCY_KIND_NAMES
from inspect_tui.documents.form import CODE_PLACES
from inspect_tui.errors import InspectError
from inspect_tui.inspection.agency import Inspector
from inspect_tui.store.settings import Settings
from inspect_tui.text import clean_line
from inspect_tui.tui.screens.base import Place
from inspect_tui.tui.screens.confirm import ConfirmScreen
from inspect_tui.tui.screens.folder import FolderForm
from inspect_tui.tui.screens.staff_forms import AgencyForm, CodeForm, InspectorForm
from inspect_tui.tui.widgets.choices import Choices

_WELCOME = (
    "文书要写明执法机关和执法人员：F2 添加机关，F3 添加人员，以后随时可以修改。\n"
    "现在不填也可以开始检查（Esc），出具文书时再填。"
)


class SettingsScreen(Place):
    """List agencies and inspectors; add, change and remove them."""

    PLACE = "设置 执法机关和执法人员"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "add_agency", "加机关", id="settings.agency", tooltip="添加执法机关"),
        Binding("f3", "add_inspector", "加人员", id="settings.inspector", tooltip="添加执法人员"),
        Binding("f4", "photo_folder", "照片文件夹", id="settings.photos", tooltip="附照片时从哪个文件夹里选"),
        Binding("f5", "check_code", "校验码", id="settings.code", tooltip="文书的校验码印在页脚、页眉，或不印"),
        Binding("enter", "edit", "修改", id="settings.edit", tooltip="修改选中的机关或人员", show=False),
        Binding(
            "delete,f7", "remove", "删除", id="settings.remove", tooltip="删除选中的机关或人员（已出具的文书不变）"
        ),
        Binding("escape", "leave", "返回", id="settings.leave", tooltip="回到首页"),
    ]

    def compose_body(self) -> ComposeResult:
        yield Static(_WELCOME, id="welcome", markup=False)
        yield Choices(id="people")

    def on_mount(self) -> None:
        """Show what is set up."""
        self._show()
        self.query_one(OptionList).focus()

    def action_add_agency(self) -> None:
        """Add an agency."""
        self.program.push_screen(AgencyForm(), self._changed)

    def action_add_inspector(self) -> None:
        """Add an inspector."""
        self.program.push_screen(InspectorForm(), self._changed)

    def action_photo_folder(self) -> None:
        """Name the folder photos are picked from."""
        self.program.push_screen(FolderForm(), self._told_folder)

    def _told_folder(self, folder: str | None) -> None:
        if folder is not None:
            self.program.tell(f"已保存：照片文件夹 {folder or '不设'}")
            self._show()

    def action_check_code(self) -> None:
        """Say where documents carry their check code."""
        self.program.push_screen(CodeForm(), self._told_code)

    def _told_code(self, place: str | None) -> None:
        if place is not None:
            self.program.tell(f"已保存：校验码 {place}")
            self._show()

    def action_edit(self) -> None:
        """Change the highlighted agency or inspector."""
        self.query_one(OptionList).action_select()

    @on(OptionList.OptionSelected)
    def edit(self, event: OptionList.OptionSelected) -> None:
        """Change the chosen agency or inspector."""
        kind, _, name = (event.option.id or "").partition("/")
        settings = self.workspace.settings
        if kind == "agency" and (agency := settings.agency(name)):
            self.program.push_screen(AgencyForm(agency), self._changed)
        elif kind == "inspector":
            self.program.push_screen(InspectorForm(settings.inspectors[int(name)]), self._changed)

    def action_remove(self) -> None:
        """Remove the highlighted agency or inspector, after a question."""
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id:
            self.program.push_screen(
                ConfirmScreen(f"删除“{option.prompt}”吗？已有的检查和文书不变。", "删除"), self._remove
            )

    async def _remove(self, confirmed: bool | None) -> None:
        option = self.query_one(OptionList).highlighted_option
        if not confirmed or option is None:
            return
        kind, _, name = (option.id or "").partition("/")
        settings = self.workspace.settings
        if kind == "agency":
            kept = tuple(agency for agency in settings.agencies if agency.id != name)
            settings = msgspec.structs.replace(settings, agencies=kept)
        else:
            people = tuple(person for at, person in enumerate(settings.inspectors) if at != int(name))
            settings = msgspec.structs.replace(settings, inspectors=people)
        try:
            await self.program.saved(self.workspace.save_settings, settings)
        except InspectError as error:
            self.program.tell(str(error), "error")
        self._show()

    def action_leave(self) -> None:
        """Go back; not to be asked again at every start."""
        self.workspace.save_session(setup_skipped=True)
        self.dismiss()

    def _changed(self, name: str | None) -> None:
        if name and not self.program.operator and self.workspace.settings.inspector(name):
            self.program.operator = name
        self._show()

    def _show(self) -> None:
        settings = self.workspace.settings
        options: list[Option] = [
            Option(Content("执法机关" if settings.agencies else "执法机关：还没有，按 F2 添加"), disabled=True)
        ]
        options += [
            Option(Content(f"  {agency.name}（{AGENCY_KIND_NAMES[agency.kind]}）"), f"agency/{agency.id}")
            for agency in settings.agencies
        ]
        options.append(
            Option(Content("执法人员" if settings.inspectors else "执法人员：还没有，按 F3 添加"), disabled=True)
        )
        options += [
            Option(
                Content(f"  {person.name}  证号 {person.certificate or '未填'}  {_agency_name(settings, person)}"),
                f"inspector/{at}",
            )
            for at, person in enumerate(settings.inspectors)
        ]
        folder = clean_line(settings.photo_folder).text or "还没有，按 F4 设定"
        options.append(Option(Content(f"照片文件夹：{folder}"), disabled=True))
        options.append(Option(Content(f"文书的校验码：{CODE_PLACES[settings.check_code]}"), disabled=True))
        listed = self.query_one(OptionList)
        here = listed.highlighted
        listed.set_options(options)
        if here is not None and here < len(options) and not options[here].disabled:
            listed.highlighted = here


def _agency_name(settings: Settings, person: Inspector) -> str:
    agency = settings.agency(person.agency) if person.agency else None
    return agency.name if agency else ""
