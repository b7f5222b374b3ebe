"""The authority is named in full, with where its documents are reviewed."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection
from tests.builders import GAS_BUREAU, SETTINGS
from tests.workflow.checks.told import faultless, told


def under(workspace: Workspace, **changes: Any) -> OpenInspection:
    """Inspect for an agency that was changed."""
    workspace.save_settings(replace(SETTINGS, agencies=(replace(GAS_BUREAU, **changes),)))
    return faultless(workspace)


def test_an_issuer_that_is_not_known__is_remarked(workspace: Workspace) -> None:
    work = faultless(workspace, agency="dissolved-bureau")
    [(level, _, place)] = told(work, "agency-known", "rectification_order")
    assert (level, place) == ("note", "visit")

    workspace.save_settings(replace(SETTINGS, agencies=()))
    assert [place for *_, place in told(work, "agency-known")] == ["settings"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"review_authority": ""}, "复议机关还没有填写，文书里留空手写"),
        ({"review_authority": "市政府"}, "复议机关“市政府”不是人民政府的规范全称"),
        ({"review_authority": "市人民政府或者省人民政府"}, "写了两个"),
        ({"court": ""}, "管辖法院还没有填写，文书里留空手写"),
        ({"court": "示例区法院"}, "管辖法院“示例区法院”不是法院的规范全称"),
    ],
)
def test_who_reviews_and_who_judges_is_named_in_full(workspace: Workspace, changes: dict[str, str], said: str) -> None:
    work = under(workspace, **changes)

    for kind in (None, "rectification_order"):
        [(level, message, place)] = told(work, "remedies-named", kind)
        assert (level, place) == ("ask", "settings")
        assert said in message
    assert told(work, "remedies-named", "inspection_record") == []


def test_who_reviews_the_fire_authority_differs_from_place_to_place(workspace: Workspace) -> None:
    work = under(workspace, kind="fire", review_authority="示例省消防救援总队")

    assert told(work, "remedies-named") == []


def test_an_office_that_coordinates_has_nothing_reviewed(workspace: Workspace) -> None:
    work = under(workspace, kind="coordination", review_authority="", court="")

    assert told(work, "remedies-named") == []


@pytest.mark.parametrize("changes", [{"name": "示例市安全生产监督管理局"}, {"characters": "安监"}])
def test_names_from_before_the_reform_are_asked_about(workspace: Workspace, changes: dict[str, str]) -> None:
    work = under(workspace, **changes)

    assert {(level, place) for level, _, place in told(work, "named-as-today")} == {("ask", "settings")}
    assert told(under(workspace), "named-as-today") == []
