"""What happens to the paper: printed, signed, refused, served; and whether it still says what the record says."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import OptionList

from inspect_tui.inspection.document import Document, Ending, Printed, Service, Signature
from inspect_tui.tui.screens import document as document_screen
from inspect_tui.tui.screens.document import DocumentScreen
from inspect_tui.tui.screens.document_forms import ServiceForm, SignatureForm, VoidForm
from inspect_tui.tui.screens.issue import IssueScreen
from inspect_tui.tui.screens.summary import SummaryScreen
from inspect_tui.tui.screens.text import TextScreen
from inspect_tui.workflow.work import OpenInspection
from tests.builders import NOW, OPERATOR, FixedClock, make_finding
from tests.issuing import issue_document
from tests.tui.user import at_the_program


@pytest.fixture
def order(work: OpenInspection) -> Document:
    """An order that was issued."""
    work.answer("gas.kitchen.hose", "noncompliant", OPERATOR)
    return issue_document(work, "rectification_order", OPERATOR).document


def stored(work: OpenInspection, order: Document) -> Document:
    return OpenInspection(work.workspace, work.inspection.id).inspection.documents[order.id]


async def test_its_life_is_recorded_step_by_step(work: OpenInspection, order: Document, clock: FixedClock) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(SummaryScreen(work))
        await user.press("enter")
        assert user.is_at(DocumentScreen)
        await user.press("f4")
        await user.fills({"copies": "３"})
        await user.press("f10", "f5")
        await user.fills({"name": "王五（店长）", "at": "10：05"})
        await user.press("f10")
        clock.advance(days=1)
        await user.press("f6")
        await user.fills({"way": "left", "at": "2026-11-24 09:00", "witness": "赵六（社区）"})
        await user.press("f10")

        now = stored(work, order)
        assert now.printed == Printed(3, NOW)
        assert now.signature == Signature("signed", NOW + timedelta(minutes=35), "王五（店长）")
        served_at = NOW.replace(day=24, hour=9, minute=0)
        assert now.service == Service("left", served_at, "王五", "示例市平安路8号", "赵六（社区）")
        assert "送达　留置送达，王五，示例市平安路8号，2026-11-24 09:00，见证人：赵六（社区）" in user.prose
        assert "救济　复议期至 2027年1月25日，起诉期至 2027年5月24日" in user.prose
        assert user.prose.endswith("缺扫描件")
        await user.press("escape")
        listed = user.app.screen.query_one("#documents", OptionList)
        assert str(listed.get_option_at_index(0).prompt).endswith("2026年11月23日 已打印、已签收、已送达；缺扫描件")


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

        assert (user.place, user.problem) == (
            ServiceForm,
            "送达日期2026年11月22日早于文书日期2026年11月23日，没有记录。请核对时间。",
        )


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


async def test_a_document_is_voided_with_its_reason(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        assert user.prose.endswith("缺打印、签收、送达、扫描件")
        await user.press("f8", "f10")
        assert (user.place, user.problem) == (VoidForm, "请写明作废的理由。")
        await user.fills({"reason": "单位名称写错"})
        await user.press("f10")

        assert stored(work, order).ending == Ending("voided", NOW, "单位名称写错")
        assert user.prose.endswith("已作废，2026-11-23 09:30，单位名称写错")
        await user.press("f8")
        assert user.is_at(DocumentScreen)
        assert user.told[-1] == "责令限期整改指令书（文号手写） 已作废，没有改动。"
        await user.press("f6", "f10")
        assert user.problem == "责令限期整改指令书（文号手写） 已作废，之后不能再打印、签收或送达。"


async def test_of_a_corrected_document_the_correction_is_named(work: OpenInspection, order: Document) -> None:
    number = "（示）城管责改〔2026〕2号"
    issue_document(work, "rectification_order", OPERATOR, number=number, replaces=order.id)
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))

        assert f"由责令限期整改指令书（{number}）更正，见 {number}" in user.prose


async def test_steps_a_kind_does_not_need_are_not_asked_for(work: OpenInspection) -> None:
    record = issue_document(work, "inspection_record", OPERATOR).document
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, record.id))

        assert "送达　不需要" in user.prose
        assert user.prose.endswith("缺打印、签收、扫描件")


@pytest.mark.parametrize("problem", ["", "系统里没有打印服务。"])
async def test_a_key_sends_the_file_to_the_printer_and_records_nothing(
    work: OpenInspection, order: Document, monkeypatch: pytest.MonkeyPatch, problem: str
) -> None:
    sent: list[str] = []

    def remember(path: str) -> str:
        sent.append(path)
        return problem

    monkeypatch.setattr(document_screen, "print_with_system", remember)
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("f10")

        assert [Path(path).name for path in sent] == [order.name]
        assert user.text_of("#status") == (problem or "已交给系统打印。打印好了请按 F4 记录份数。")
        assert stored(work, order) == order


async def test_all_keys_but_the_rare_ones_fit_into_the_footer(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))

        for key in ("打开", "已打印", "签收", "送达", "扫描件", "打印", "返回", "帮助"):
            assert key in user.screen.split("\n")[-1]


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


async def test_what_the_file_says_can_be_read_here(work: OpenInspection, order: Document) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("ctrl+t")

        assert user.is_at(TextScreen)
        assert "经查，你单位存在下列问题：" in user.prose


async def test_a_correction__begins_with_what_was_entered_and_ends_the_old_one(
    work: OpenInspection, order: Document
) -> None:
    async with at_the_program(work.workspace) as user:
        await user.opens(DocumentScreen(work, order.id))
        await user.press("ctrl+o", "f10")
        assert user.is_at(IssueScreen)
        await user.press("f10")

        assert user.is_at(DocumentScreen)
        old = stored(work, order)
        assert old.ending is not None
        assert old.ending.outcome == "corrected"
        new = OpenInspection(work.workspace, work.inspection.id).inspection.documents[old.ending.by_document]
        assert new.replaces == order.id
        assert "已更正" not in user.prose
        await user.press("escape")
        assert not user.is_at(DocumentScreen)
