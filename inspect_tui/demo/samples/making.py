"""Make the samples: a document of every kind, the ledger of the story, and blank forms."""

from __future__ import annotations

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from inspect_tui.checklist import load_library
from inspect_tui.demo.chance import SeededIds, StoryClock, device
from inspect_tui.demo.samples import office
from inspect_tui.demo.samples.found import moment_in
from inspect_tui.demo.samples.gas import play_station
from inspect_tui.demo.samples.gas_user import play_gas_user
from inspect_tui.demo.samples.house import play_housing, play_town
from inspect_tui.demo.samples.lead import play_lead
from inspect_tui.demo.samples.mall import play_mall
from inspect_tui.demo.samples.review import play_review
from inspect_tui.demo.samples.stage import Stage
from inspect_tui.demo.samples.supervised import play_office
from inspect_tui.demo.samples.warehouse import play_warehouse
from inspect_tui.demo.samples.warehouse_papers import play_papers
from inspect_tui.inspection.agency import Agency
from inspect_tui.inspection.document_kind import DocumentKind
from inspect_tui.store.files import without_waiting
from inspect_tui.store.locations import Locations, built_in_checklists
from inspect_tui.workflow.blanks import write_blank
from inspect_tui.workflow.ledger import write_ledger
from inspect_tui.workflow.opening import open_workspace

_SEED = 5
_BLANKS: tuple[tuple[DocumentKind, Agency], ...] = (
    ("inspection_record", office.EMERGENCY),
    ("rectification_order", office.EMERGENCY),
    ("immediate_correction", office.FIRE),
)


def make_samples(folder: Path) -> list[Path]:
    """Write all samples to a folder, in the order of the story; return their paths.

    Raises:
        InspectError: a form refuses, or the disk.
    """
    clock = StoryClock()
    ids = SeededIds(clock, Random(f"samples/{_SEED}"))
    with TemporaryDirectory() as temporary, without_waiting():
        locations = Locations.named(Path(temporary) / "workspace")
        # The shipped checklists, whatever an office has of its own.
        library = load_library(built_in_checklists())
        with open_workspace(locations, clock=clock, new_id=ids, device=device(_SEED), library=library) as workspace:
            workspace.save_settings(office.SETTINGS)
            stage = Stage(workspace, clock, folder)
            _play(stage)
            clock.now = moment_in(11, 6, 9)
            write_ledger(workspace, stage.next_file("ledger.xlsx"), sample=True)
            for kind, agency in _BLANKS:
                target = stage.next_file(f"blank_{kind}.docx")
                write_blank(workspace, kind, agency, clock.now.date(), folder, sample=True).rename(target)
            return stage.written


def _play(stage: Stage) -> None:
    play_station(stage)
    play_gas_user(stage)
    work, order = play_warehouse(stage)
    play_papers(stage, work)
    play_town(stage)
    play_lead(stage)
    play_housing(stage)
    play_mall(stage)
    play_office(stage)
    play_review(stage, work, order)
