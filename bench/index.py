"""The index made anew from the files of all inspections."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from bench.figure import Figure, at_most, median
from bench.grounds import Grounds
from bench.making import files_of, opened
from bench.sampling import alternate, told

# The very type the index reads, so that both sides decode the same fields.
from inspect_tui.store.index.entry import _Stored


def figures(grounds: Grounds) -> Iterator[Figure]:
    """Measure the index rebuilt from 10,000 files against the same files read and decoded.

    Ours is `Index.refresh` without an index.sqlite: it finds the files, proves their checksums, reads the entries and
    writes the database. The peer reads the same files, found before, one by one, and decodes the same fields with one
    msgspec decoder of the same type. The files are in the page cache on both sides.
    """
    sizes = grounds.sizes
    paths = sorted(files_of(grounds.many))
    decode = msgspec.json.Decoder(_Stored).decode
    with opened(grounds.many) as workspace:

        def read() -> None:
            for path in paths:
                with path.open("rb", buffering=0) as file:
                    decode(file.read())

        def missing() -> None:
            (grounds.many / "index.sqlite").unlink()

        with told(f"index made {sizes.rebuilds} times"):
            rebuilt, plain = alternate(workspace.index.refresh, read, sizes.rebuilds, warm_ups=1, before=missing)
    yield at_most(f"index rebuilt from {len(paths)} files", median(rebuilt), median(plain), "s", 2.0)
