"""What the placeholders of a template are filled with."""

from __future__ import annotations

from typing import Any

from inspect_tui.documents.form import FindingLine, Form, flat
from inspect_tui.documents.forms import FORMS
from inspect_tui.documents.plain import body_lines
from inspect_tui.documents.source import Source
from inspect_tui.documents.template.placeholder import BODY, FINDINGS, field_name
from inspect_tui.inspection.moment import show_day
from inspect_tui.inspection.record import Finding
from inspect_tui.text import clean


def values_of(form: Form, source: Source) -> dict[str, Any]:
    """Return the values of all placeholders of a kind, from the same form the program itself writes."""
    unit, agency, officers = source.unit, source.agency, source.issuing_officers
    known: dict[str, Any] = {
        "标题": form.title,
        "文号": flat(form.number),
        "文书日期": show_day(source.issued_on),
        "机关名称": source.issuer,
        "复议机关": agency.review_authority if agency else "",
        "管辖法院": agency.court if agency else "",
        "单位名称": unit.name,
        "单位地址": unit.address,
        "统一社会信用代码": unit.credit_code,
        "法定代表人": unit.representative,
        "职务": unit.post,
        "联系电话": unit.phone,
        "检查日期": show_day(source.visit.began_at.date()),
        "检查场所": source.visit.place,
        "执法人员": "、".join(one.name for one in officers),
        "执法证号": "、".join(one.certificate for one in officers),
        "校验码": form.check_code,
        BODY: [clean(line).text for line in body_lines(form)],
        FINDINGS: _findings(form, source),
    }
    entered = {field_name(field.label): source.given.get(field.name, "") for field in FORMS[form.kind].fields}
    return {name: clean(value).text if isinstance(value, str) else value for name, value in (known | entered).items()}


def _findings(form: Form, source: Source) -> list[dict[str, str]]:
    raised = dict((source.raised or source).numbered)
    blocks = (*form.body, *(block for appendix in form.appendices for block in appendix.body))
    return [_finding(block, raised.get(block.number)) for block in blocks if isinstance(block, FindingLine)]


def _finding(line: FindingLine, finding: Finding | None) -> dict[str, str]:
    deadline = finding.deadline if finding else None
    parts = {
        "序号": str(line.number),
        "内容": flat(line.runs),
        "整改要求": flat(line.requirement),
        "期限": show_day(deadline) if deadline else "",
        "重大": "是" if finding and finding.major else "否",
    }
    return {name: clean(value).text for name, value in parts.items()}
