"""The golden samples: one of every kind of document from one story, made by this program and no other."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

from inspect_tui.demo.samples.making import make_samples
from inspect_tui.documents.form import SAMPLE_MARK
from inspect_tui.documents.forms import FORMS
from tests.demo.samples import (
    LARGEST_PICTURE,
    MISSING,
    PICTURES,
    SAMPLES,
    comparable,
    convert,
    kept,
    kind_of,
    pages,
)
from tests.documents.opened import whole_text

# The printed forms have one page; more on them is for what an inspection found.
ONE_PAGE = {
    "inspection_plan",
    "inspection_approval",
    "inspection_notice",
    "unit_spot_penalty",
    "person_spot_penalty",
    "service_receipt",
    "case_transfer",
    "gas_operator_notice",
    "gas_cutoff_notice",
    "blank_inspection_record",
    "blank_rectification_order",
}
_NUMBERED = re.compile(r"^([0-9]+)\. (.+?)(?:整改要求：.*|复查情况：.*)?$", re.MULTILINE)
_FINDINGS = 12
"""The findings the order of the story holds."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The samples as this program makes them."""
    return make_samples(tmp_path_factory.mktemp("samples"))


def test_samples__there_is_one_of_every_kind_of_document(made: list[Path]) -> None:
    kinds = {kind_of(path) for path in made}
    assert set(FORMS) - kinds == set()
    assert kinds - set(FORMS) == {
        "ledger",
        "blank_inspection_record",
        "blank_rectification_order",
        "blank_immediate_correction",
    }


def test_samples__made_anew__are_those_in_the_repository(made: list[Path]) -> None:
    assert [path.name for path in made] == [path.name for path in kept()], "run pytest --update-samples"
    differing = [path.name for path in made if comparable(path) != comparable(SAMPLES / path.name)]
    assert differing == [], "look at what changed, then run pytest --update-samples"


def test_samples__are_marked_as_such_on_every_copy(made: list[Path]) -> None:
    documents = [path for path in made if path.suffix == ".docx"]
    assert [path.name for path in documents if SAMPLE_MARK not in whole_text(path.read_bytes())] == []


def test_findings__are_told_in_the_same_words_by_record_order_and_review(made: list[Path]) -> None:
    told = {kind_of(path): findings(path) for path in made if path.suffix == ".docx"}
    ordered = told["rectification_order"]
    assert [number for number, _ in ordered] == [str(number) for number in range(1, _FINDINGS + 1)]
    assert set(ordered) <= set(told["inspection_record"])
    assert sorted(told["review_opinion"]) == sorted(ordered)
    assert {text for number, text in told["on_site_measures"] if "属于重大隐患" in text} <= {
        text for _, text in ordered
    }


def findings(path: Path) -> list[tuple[str, str]]:
    """Return the numbered paragraphs of a document that cite what was broken."""
    found = _NUMBERED.findall(whole_text(path.read_bytes()))
    return [(number, text) for number, text in found if "违反" in text]


def test_pictures__there_is_a_readable_one_of_the_first_page_of_each() -> None:
    assert sorted(path.stem for path in PICTURES.iterdir()) == [path.stem for path in kept()]
    for path in PICTURES.iterdir():
        with Image.open(path) as picture:
            picture.load()
            assert (picture.format, min(picture.size) >= 500) == ("PNG", True)
        assert path.stat().st_size <= LARGEST_PICTURE, path.name


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_printed__short_forms_have_one_page_and_each_finding_of_an_order_stands_once(tmp_path: Path) -> None:
    convert(kept(), tmp_path)
    printed = {path.stem: pages(tmp_path / f"{path.stem}.pdf") for path in kept()}

    assert all(printed.values())
    assert [path.stem for path in kept() if kind_of(path) in ONE_PAGE and len(printed[path.stem]) != 1] == []
    [order] = [path for path in kept() if kind_of(path) == "rectification_order"]
    begins = ["".join(text.split())[:12] for _, text in findings(order)]
    assert Counter("".join(printed[order.stem]).count(begin) for begin in begins) == {1: _FINDINGS}
