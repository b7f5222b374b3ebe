"""A notice of the fire authority stands on one page per copy, as long as that can be read."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from inspect_tui.documents import Form
from inspect_tui.documents.form import FindingLine
from inspect_tui.inspection.record import Finding
from tests.documents.emergency.filling import filled
from tests.documents.fire.samples import LIGHTS, SPRINKLER, fire_source
from tests.documents.samples import many_findings


def notice(*findings: Finding) -> Form:
    own = [replace(one, id=f"f-{index}", deadline=LIGHTS.deadline) for index, one in enumerate(findings)]
    return filled("deadline_correction", fire_source(*own), violations="2")


def joined(form: Form) -> set[bool]:
    return {block.joined for block in form.body if isinstance(block, FindingLine)}


def test_few_findings__the_usual_look() -> None:
    form = notice(LIGHTS, SPRINKLER)
    assert (form.frame, form.line_spacing, joined(form)) == ("fire", 17, {False})


def test_more_findings__are_joined__then_closer__then_smaller() -> None:
    forms = [notice(*[LIGHTS] * count) for count in range(2, 16)]
    looks = dict.fromkeys((form.frame, form.line_spacing, *joined(form)) for form in forms)
    assert list(looks) == [
        ("fire", 17, False),
        ("fire", 17, True),
        ("fire", 15.5, True),
        ("small fire", 13.5, True),
    ]


@pytest.mark.parametrize("count", [15, 40])
def test_too_many_for_a_page__the_usual_look(count: int) -> None:
    form = notice(*(replace(one, authority="fire") for one in many_findings(count)))
    assert (form.frame, form.line_spacing, joined(form)) == ("fire", 17, {False})
