"""What happens to the paper: printed, signed, refused, served; and whether it still says what the record says."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import OptionList

from inspect_tui.inspection.record import Document, Printed, Service, Signature
from inspect_tui.tui.screens import document as document_screen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.document_forms import ServiceForm, SignatureForm
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.workflow.issuing import issue_document
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, make_finding
from tests.tui.user import at_the_program


@pytest.fixture
def order(work: OpenInspection) -> Document:
    """An order that was issued."""
    work.answer("gas.kitchen.hose", "noncompliant", OPERATOR)
    return issue_document(work, "rectification_order", OPERATOR).document


def stored(work: OpenInspection, order: Document) -> Document:
    return OpenInspection(work.workspace, work.inspection.id).inspection.documents[order.id]


async def test_its_life_is_recorded_step_by_step(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("enter")
        assert user.is_at(DocumentScreen)
        await user.press("f4")
        await user.fills({"copies": "３"})
        await user.press("f10", "f5")
        await user.fills({"name": "王五（店长）", "at": "10：05"})
        await user.press("f10", "f6")
        await user.fills({"way": "left", "at": "2026-11-24 09:00"})
        await user.press("f10")

        now = stored(work, order)
        assert now.printed == Printed(3, NOW)
        assert now.signature == Signature("signed", NOW + timedelta(minutes=35), "王五（店长）")
        assert now.service == Service("left", NOW.replace(day=24, hour=9, minute=0), "王五", "示例市平安路8号")
        assert "送达　留置送达，王五，示例市平安路8号，2026-11-24 09:00" in user.prose
        await user.press("escape")
        listed = user.app.screen.query_one("#documents", OptionList)
        assert str(listed.get_option_at_index(0).prompt).endswith("2026年11月23日 已打印、已签收、已送达")


@pytest.mark.parametrize("copies", ["0", "两", "100", "²"])
async def test_copies_are_a_number(work: OpenInspection, order: Document, copies: str) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("f4")
        await user.fills({"copies": copies})
        await user.press("f10")

        assert user.problem == "份数请填 1 到 99 的整数。"
        assert stored(work, order).printed is None


async def test_a_refusal_needs_its_reason_and_a_witness(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("f5")
        await user.fills({"outcome": "refused", "reason": "不认可第1项"})
        await user.press("f10")
        assert user.is_at(SignatureForm)
        assert user.problem == "拒签须写明理由和见证人，并向本部门报告（安全生产法第六十八条）。"
        assert stored(work, order).signature is None

        await user.fills({"witness": "赵六（社区）"})
        await user.press("f10")
        signature = stored(work, order).signature
        assert signature == Signature("refused", NOW, reason="不认可第1项", witness="赵六（社区）")
        assert "签收　拒签，2026-11-23 09:30，理由：不认可第1项，见证人：赵六（社区）" in user.prose


async def test_a_signature_needs_a_name_unless_nobody_is_there(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("f5", "f10")
        assert user.problem == "请填写签收人。"
        await user.fills({"outcome": "nobody_there"})
        await user.press("f10")

        assert stored(work, order).signature == Signature("nobody_there", NOW)


async def test_nothing_is_served_before_it_was_issued(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("f6")
        await user.fills({"at": "2026-11-22 18:00"})
        await user.press("f10")

        assert (user.place, user.problem) == (ServiceForm, "送达时间早于文书日期，请核对。")


async def test_it_is_marked_when_the_record_has_moved_on(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        assert "不一致" not in user.prose
        await user.press("escape")
        work.save_finding(make_finding(), OPERATOR)
        await user.opens(DocumentScreen(work, order.id))

        assert "已与记录不一致：出具之后记录有改动。请核对，需要时重新出具。" in user.prose


async def test_the_file_is_handed_out_again_as_it_was_issued(work: OpenInspection, order: Document) -> None:
    path = work.workspace.locations.exports / order.name
    content = path.read_bytes()
    path.unlink()
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("f3")

        assert path.read_bytes() == content
        assert user.app.clipboard == str(path)
        assert f"文件　{path}" in user.prose
        assert order.check_code in user.prose


@pytest.mark.parametrize(("problem", "told"), [("", "已交给系统打开。"), ("打不开（x）", "打不开（x）")])
async def test_a_key_opens_the_file(
    work: OpenInspection, order: Document, monkeypatch: pytest.MonkeyPatch, problem: str, told: str
) -> None:
    opened: list[str] = []

    def remember(path: str) -> str:
        opened.append(path)
        return problem

    monkeypatch.setattr(document_screen, "open_with_system", remember)
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("f2")

        assert [Path(path).name for path in opened] == [order.name]
        assert user.text_of("#status") == told
