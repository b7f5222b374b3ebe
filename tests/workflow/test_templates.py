"""An agency's own template: refused with everything that is wrong, else used for every document of its kind."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as WordDocument

from inspect_tui.documents.forms import FORMS
from inspect_tui.documents.template.fill import problems_of
from inspect_tui.errors import DamagedFileError, InvalidInputError, NotFoundError
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.templates import add_template, placeholders_of, remove_template, template_path, templates
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, OPERATOR, begin_work
from tests.issuing import issue_document

WHOLE = (
    "本局式样 {{ 文号 }}",
    "{{ 单位名称 }} {{ 文书日期 }}",
    "{%p for 项 in 问题 %}",
    "{{ 项.序号 }}、{{ 项.内容 }}",
    "{%p endfor %}",
)


def template(*lines: str) -> bytes:
    """Make a template of some paragraphs."""
    document, content = WordDocument(), BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(content)
    return content.getvalue()


@pytest.fixture
def work(workspace: Workspace) -> OpenInspection:
    """An inspection with one finding."""
    begun = begin_work(workspace)
    begun.answer("gas.kitchen.hose", "noncompliant", OPERATOR, note="软管 <3 米 & 老化")
    return begun


def added(work: OpenInspection, folder: Path, content: bytes) -> None:
    """Take a template over for orders."""
    path = folder / "模板.docx"
    path.write_bytes(content)
    add_template(work.workspace, GAS_BUREAU, "rectification_order", path)


def text_of(path: Path) -> str:
    """Return the words of a document."""
    return "\n".join(paragraph.text for paragraph in WordDocument(str(path)).paragraphs)


def test_a_template__is_filled_with_the_words_of_the_form(work: OpenInspection, tmp_path: Path) -> None:
    added(work, tmp_path, template(*WHOLE))

    document, path = issue_document(work, "rectification_order", OPERATOR, number="（示）城管责改〔2026〕1号")

    text = text_of(path)
    assert "本局式样 （示）城管责改〔2026〕1号" in text
    assert "好再来饭店 2026年11月23日" in text
    assert "软管 <3 米 & 老化" in text
    assert work.workspace.blobs.get(document.sha256) == path.read_bytes()


def test_the_same_record__makes_the_same_bytes(work: OpenInspection, tmp_path: Path) -> None:
    added(work, tmp_path, template(*WHOLE, "{{ 标题 }}"))
    first = issue_document(work, "rectification_order", OPERATOR).document
    again = issue_document(work, "rectification_order", OPERATOR).document
    assert first.sha256 == again.sha256


def test_unknown_and_missing_placeholders__are_all_named_at_once(work: OpenInspection, tmp_path: Path) -> None:
    wrong = template("{{ 单位 }} {{ 日期 }}", "{%p for 项 in 问题 %}", "{{ 项.条款 }}", "{%p endfor %}")

    with pytest.raises(InvalidInputError) as refused:
        added(work, tmp_path, wrong)

    said = str(refused.value)
    for problem in ("不认识的占位符：单位", "不认识的占位符：日期", "不认识的占位符：问题.条款"):
        assert problem in said
    for name in ("单位名称", "文书日期", "文号"):
        assert f"缺少占位符：{name}" in said
    assert "documents fields rectification_order" in said
    assert templates(work.workspace) == []


def test_a_template_without_any_text_of_the_form__is_refused() -> None:
    found = problems_of(template("{{ 文号 }}{{ 单位名称 }}{{ 文书日期 }}"), "rectification_order")
    assert found == ["缺少占位符：正文（或 问题）"]


@pytest.mark.parametrize("content", [b"", b"PK", template("{{ 文号 ")])
def test_a_file_that_is_no_template__is_refused(work: OpenInspection, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InvalidInputError, match=r"不能作模板：.+。没有改动模板。$"):
        added(work, tmp_path, content)


def test_a_template_reaches_nothing_of_the_program(work: OpenInspection, tmp_path: Path) -> None:
    escape = template(*WHOLE, "{{ 标题.__class__.__mro__[1].__subclasses__() }}")
    with pytest.raises(InvalidInputError, match="不能作模板"):
        added(work, tmp_path, escape)


@pytest.mark.parametrize("line", ["{% for n in range(9) %}{{ n }}{% endfor %}", "{{ 1 / 0 }}"])
def test_a_template_that_counts__is_refused(work: OpenInspection, tmp_path: Path, line: str) -> None:
    with pytest.raises(InvalidInputError, match=r"不能作"):
        added(work, tmp_path, template(*WHOLE, line))


def test_what_a_condition_leaves_out__is_missed(work: OpenInspection, tmp_path: Path) -> None:
    condition = ("{%p if 单位名称 == '某某' %}", *WHOLE[2:], "{%p endif %}")

    with pytest.raises(InvalidInputError, match=r"占位符没有印出来：问题"):
        added(work, tmp_path, template(*WHOLE[:2], *condition))


@pytest.mark.parametrize("kind", FORMS)
def test_every_placeholder_of_a_kind__is_named_once(kind: DocumentKind) -> None:
    names = [one.name for one in placeholders_of(kind)]
    assert sorted(names) == sorted(set(names))
    assert all(name.isidentifier() for name in names)


def test_what_was_entered__comes_before_what_is_known(work: OpenInspection, tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    head = "{{ 单位名称 }}{{ 文书日期 }} 职务={{ 职务 }}"
    path.write_bytes(template(head, "{%p for 行 in 正文 %}", "{{ 行 }}", "{%p endfor %}"))
    add_template(work.workspace, GAS_BUREAU, "interview_record", path)
    given = {"post": "厨师长", "person": "王某", "subject": "用气安全", "talk": "问：谁装的？\n答：装修队。"}

    text = text_of(issue_document(work, "interview_record", OPERATOR, given=given).path)

    assert "职务=厨师长" in text


def test_a_template_of_another_agency__is_not_used(work: OpenInspection, tmp_path: Path) -> None:
    path = tmp_path / "模板.docx"
    path.write_bytes(template(*WHOLE))
    add_template(work.workspace, work.workspace.settings.agency("emergency-bureau"), "rectification_order", path)

    assert "本局式样" not in text_of(issue_document(work, "rectification_order", OPERATOR).path)


def test_a_removed_template__gives_the_programs_form_again(work: OpenInspection, tmp_path: Path) -> None:
    added(work, tmp_path, template(*WHOLE))
    assert templates(work.workspace) == [("rectification_order", "gas-bureau")]

    remove_template(work.workspace, GAS_BUREAU, "rectification_order")

    assert templates(work.workspace) == []
    assert "本局式样" not in text_of(issue_document(work, "rectification_order", OPERATOR).path)
    with pytest.raises(NotFoundError, match=r"^没有责令限期整改指令书的模板，没有改动。$"):
        remove_template(work.workspace, GAS_BUREAU, "rectification_order")


def test_a_template_damaged_since__issues_nothing(work: OpenInspection, tmp_path: Path) -> None:
    added(work, tmp_path, template(*WHOLE))
    template_path(work.workspace, GAS_BUREAU, "rectification_order").write_bytes(b"PK")

    with pytest.raises(DamagedFileError, match="没有出具文书"):
        issue_document(work, "rectification_order", OPERATOR)
    assert work.inspection.documents == {}
