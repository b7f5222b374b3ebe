"""What is cited is the law in force."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from inspect_tui.documents.law import shipped_law
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.office_law import LAW_FILE
from inspect_tui.workflow.work import OpenInspection
from tests.builders import OPERATOR
from tests.workflow.checks.told import faultless, told, with_finding


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """A faultless inspection."""
    return faultless(workspace)


def test_every_outdated_article_is_found_as_people_cite_it(work: OpenInspection) -> None:
    for entry in shipped_law().outdated:
        if entry.kind == "article":
            for cited in (
                f"《中华人民共和国{entry.instrument}》",
                f"《{entry.instrument}（2017修正）》",
                entry.instrument,
            ):
                with_finding(work, basis=f"违反{cited}{entry.article or '第四十五条'}的规定")

                [(level, message, place)] = told(work, "articles-of-today")
                assert (level, place) == ("ask", "finding/f-1")
                assert f"现在是{entry.now}" in message


@pytest.mark.parametrize(
    "basis",
    [
        "《中华人民共和国行政处罚法》第五十六条",
        "《中华人民共和国行政处罚法》第三十七条第一款",
        "《中华人民共和国行政处罚法》第五十六条、《中华人民共和国安全生产法》第三十一条",
        "《中华人民共和国行政处罚法》第四十二条之一",
        "《示例安全法》第四十二条",
    ],
)
def test_articles_of_today_are_not(work: OpenInspection, basis: str) -> None:
    with_finding(work, basis=basis)

    assert told(work, "articles-of-today") == []


def test_one_of_several_articles_is_found(work: OpenInspection) -> None:
    with_finding(work, basis="《行政处罚法》第三十一条、第三十二条")

    assert [message.partition("（")[0] for _, message, _ in told(work, "articles-of-today")] == [
        "第1项问题引用的行政处罚法第三十一条",
        "第1项问题引用的行政处罚法第三十二条",
    ]


def test_what_is_entered_for_the_document_is_looked_at_too(work: OpenInspection) -> None:
    given = {"basis": "《行政处罚法》第四十二条"}

    [(level, message, place)] = told(work, "articles-of-today", "inspection_approval", given=given)
    assert (level, place) == ("ask", "draft")
    assert message.startswith("文书里填写的行政处罚法第四十二条（听证")


def test_before_the_law_changed__an_article_was_right(work: OpenInspection) -> None:
    with_finding(work, basis="《行政处罚法》第四十二条")
    began = work.inspection.visit.began_at.replace(year=2021, month=7, day=14)
    work.change_visit(replace(work.inspection.visit, began_at=began), OPERATOR)

    assert told(work, "articles-of-today") == []


def test_an_office_adds_its_own(work: OpenInspection) -> None:
    entry = '[[outdated]]\nkey = "own"\ninstrument = "示例安全法"\narticle = "第十三条"\nnow = "第十四条"\n'
    (work.workspace.root / LAW_FILE).write_text(entry, encoding="utf-8")
    with_finding(work)

    assert [message for _, message, _ in told(work, "articles-of-today")] == [
        "第1项问题引用的示例安全法第十三条是旧的写法，现在是第十四条。"
    ]


def test_a_repealed_instrument_is_asked_about__with_what_is_in_its_place(work: OpenInspection) -> None:
    with_finding(work, basis="《示例用气规定》（示例令第2号）第十条")

    assert told(work, "instruments-in-force") == [
        (
            "ask",
            "第1项问题引用的《示例用气规定》已于2026年2月1日废止，现为示例令第9号，请改引现行的条款。",
            "finding/f-1",
        )
    ]


@pytest.mark.parametrize(
    "basis", ["《示例用气规定》第十条", "《示例用气规定》（示例令第9号）第十条", "《别的规定》第一条"]
)
def test_one_in_force_is_not__whatever_bore_its_name_before(work: OpenInspection, basis: str) -> None:
    with_finding(work, basis=basis)

    assert told(work, "instruments-in-force") == []


def test_an_instrument_not_yet_in_force_is_asked_about(work: OpenInspection) -> None:
    with_finding(work, basis="《示例用气规定》（示例令第9号）第十条")
    began = work.inspection.visit.began_at - timedelta(days=365)
    work.change_visit(replace(work.inspection.visit, began_at=began), OPERATOR)

    [(_, message, _)] = told(work, "instruments-in-force")
    assert message.endswith("《示例用气规定》在检查当日还没有施行，请改引当日有效的条款。")


def test_an_article_that_must_not_be_cited_any_more__is_asked_about(work: OpenInspection) -> None:
    with_finding(work, basis="《示例用气规定》第三条")

    [(_, message, _)] = told(work, "instruments-in-force")
    assert message == "第1项问题引用的《示例用气规定》第三条不能再引用。"
    with_finding(work, basis="《示例用气规定》第十三条")
    assert told(work, "instruments-in-force") == []


def test_what_a_checklist_gives_for_the_day_is_in_force(work: OpenInspection) -> None:
    work.answer("gas.kitchen.alarm", "noncompliant", OPERATOR)

    assert "示例用气规定" in next(iter(work.inspection.findings.values())).basis
    assert told(work, "instruments-in-force") == []
