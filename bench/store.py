"""The durable answer: what a save costs beside the plainest durable write of the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from tinydb import TinyDB

from bench.answering import Answering, PlainFile
from bench.figure import Figure, at_most, median, p95, times_faster
from bench.grounds import EIGHTY, WORKED_ON, Grounds
from bench.making import BY, make_inspection, opened
from bench.sampling import alternate, told
from bench.visits import Plan
from inspect_tui.store.workspace import Workspace
from inspect_tui.workflow.work import OpenInspection

_MS = 1000.0


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure the durable answer."""
    yield from plain_writes(grounds)
    yield many_inspections(grounds)
    yield one_json_file(grounds)


def plain_writes(grounds: Grounds) -> Iterator[Figure]:
    """Measure an answer against a plain durable write of the same bytes.

    Ours is `OpenInspection.answer` as the screen calls it: the event sealed and chained, all tables made, the file
    written and made durable with its previous generation kept, the new state read from it. The inspection has 120
    answers and 260 to 280 events; it is put back after 20 answers. The peer writes the bytes that ours wrote last, in a
    folder of the same depth: write, fsync, rename, fsync of the folder.
    """
    with opened(grounds.few) as workspace:
        ours = Answering(workspace, _prepared(workspace, WORKED_ON))
        peer = PlainFile(grounds.folder / "plain" / "inspections" / "2026" / ours.path.name, ours.path)

        def before() -> None:
            ours.renew()
            peer.take_over()

        sizes = grounds.sizes
        with told(f"{sizes.answers} answers and plain writes"):
            taken, plain = alternate(ours.answer, peer.write, sizes.answers, warm_ups=sizes.warm_ups, before=before)
    yield at_most("durable answer, median", median(taken) * _MS, median(plain) * _MS, "ms", 2.0)
    yield at_most("durable answer, p95", p95(taken) * _MS, p95(plain) * _MS, "ms", 2.0)


def many_inspections(grounds: Grounds) -> Figure:
    """Measure an answer with 10,000 inspections in the workspace against the same answer with 10.

    Both are the same inspection, of 120 answers and 260 to 280 events, answered by the same code on the same disk.
    """
    sizes = grounds.sizes
    with opened(grounds.many) as many, opened(grounds.few) as few:
        among_many = Answering(many, _prepared(many, WORKED_ON))
        among_few = Answering(few, _prepared(few, WORKED_ON))

        def before() -> None:
            among_many.renew()
            among_few.renew()

        with told(f"{sizes.answers} answers among many and among few"):
            taken, against = alternate(
                among_many.answer, among_few.answer, sizes.answers, warm_ups=sizes.warm_ups, before=before
            )
    return at_most(
        f"durable answer, median, {sizes.inspections} inspections against {sizes.few}",
        median(taken) * _MS,
        median(against) * _MS,
        "ms",
        1.1,
    )


def one_json_file(grounds: Grounds) -> Figure:
    """Measure an answer among 1,000 inspections of 80 answers against TinyDB with its own JSONStorage.

    Ours is `OpenInspection.answer` in a workspace of so many inspections. The peer holds the same answers, and nothing
    else, as documents of one table in one file, and updates one of them by its id.
    """
    sizes = grounds.sizes
    with opened(grounds.thousand) as workspace:
        ours = Answering(workspace, _prepared(workspace, EIGHTY))
        with told("TinyDB file of all answers made"):
            database = TinyDB(grounds.folder / "answers.json", encoding="utf-8")
            database.insert_multiple(_all_answers(workspace))
        numbers = cycle(range(1, len(database) + 1, 97))

        def update() -> None:
            database.update({"outcome": "not_applicable", "by": BY}, doc_ids=[next(numbers)])

        with told(f"{sizes.rewrites} answers and updates"):
            taken, against = alternate(ours.answer, update, sizes.rewrites, warm_ups=1)
        database.close()
    return times_faster(
        f"durable answer, median, {sizes.thousand} inspections of 80 answers",
        median(taken) * _MS,
        median(against) * _MS,
        "ms",
        20,
    )


def _prepared(workspace: Workspace, plan: Plan) -> str:
    """Make the inspection that is answered; return its id."""
    return make_inspection(workspace, 1, 2, plan)


def _all_answers(workspace: Workspace) -> Iterator[dict[str, str]]:
    for summary in workspace.index.listing(limit=-1, refreshed=False).rows:
        inspection = OpenInspection(workspace, summary.id).inspection
        for item, answer in inspection.answers.items():
            yield {"inspection": summary.id, "item": item, "outcome": answer.outcome, "note": answer.note, "by": BY}
