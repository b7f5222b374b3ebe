"""The same input makes the same bytes: today, in another process, and in whatever order things were recorded."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_STORED

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspect_tui.documents import build, write_word
from inspect_tui.errors import InspectError
from inspect_tui.inspection.document_kind import DocumentKind
from tests.documents.filled import KINDS, usual, usual_form
from tests.documents.generated import sources
from tests.documents.opened import entries
from tests.documents.samples import with_inspection

ROOT = Path(__file__).parents[2]
PRINT_DIGESTS = "import json; from tests.documents.test_bytes import digests; print(json.dumps(digests()))"


def digests() -> dict[str, str]:
    return {kind: sha256(write_word(usual_form(kind))).hexdigest() for kind in KINDS}


def elsewhere(seed: str) -> dict[str, str]:
    """Return the digests another process gets, whose sets are in another order."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1", "TZ": "America/New_York"}
    command = [sys.executable, "-c", PRINT_DIGESTS]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, timeout=120)
    return dict(json.loads(done.stdout))


def test_bytes__are_the_same_in_other_processes() -> None:
    here = digests()
    assert len(set(here.values())) == len(KINDS)
    assert elsewhere("1") == elsewhere("2") == here


@pytest.mark.parametrize("kind", KINDS)
def test_bytes__do_not_depend_on_the_order_of_the_record(kind: DocumentKind) -> None:
    told = usual(kind)
    state = told.inspection
    other = with_inspection(
        told,
        findings=dict(reversed(state.findings.items())),
        answers=dict(reversed(state.answers.items())),
        photos=dict(reversed(state.photos.items())),
        documents=dict(reversed(state.documents.items())),
        looked_at=dict(reversed(state.looked_at.items())),
    )
    assert write_word(build(kind, other)) == write_word(build(kind, told))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data(), kind=st.sampled_from(KINDS))
def test_generated__same_input__same_bytes(data: st.DataObject, kind: DocumentKind) -> None:
    told = data.draw(sources(kind))
    with contextlib.suppress(InspectError):
        assert write_word(build(kind, told)) == write_word(build(kind, told))


@pytest.mark.parametrize("kind", KINDS)
def test_file__says_nothing_of_when_and_where_it_was_made(kind: DocumentKind) -> None:
    found = entries(write_word(usual_form(kind)))
    assert {(one.date_time, one.create_system, one.compress_type) for one in found} == {
        ((1980, 1, 1, 0, 0, 0), 0, ZIP_STORED)
    }
    assert found[0].filename == "[Content_Types].xml"
