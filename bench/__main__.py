"""Run `python -m bench` for all figures, `python -m bench store` for those of one group."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench import checklists, documents, index, ledger, search, size, start, store
from bench.figure import Figure
from bench.grounds import Grounds, Sizes
from bench.place import NoDiskError, prepared_folder
from bench.sampling import note, told
from inspect_tui.store.locations import ENVIRONMENT

GROUPS: dict[str, Callable[[Grounds], Iterator[Figure]]] = {
    "store": store.figures,
    "start": start.figures,
    "index": index.figures,
    "search": search.figures,
    "size": size.figures,
    "checklists": checklists.figures,
    "ledger": ledger.figures,
    "documents": documents.figures,
}


def main(arguments: Sequence[str] | None = None, sizes: Sizes | None = None) -> int:
    """Print one line of JSON for each figure; return 1 when one does not hold, 2 when nothing can be measured."""
    options = _parser().parse_args(arguments)
    os.environ.pop(ENVIRONMENT, None)
    try:
        with prepared_folder(options.folder) as folder, told("all"):
            return run(options.groups or list(GROUPS), Grounds(folder, sizes or Sizes()))
    except NoDiskError as error:
        note(str(error))
        return 2
    except KeyboardInterrupt:
        note("interrupted; the prepared files are removed")
        return 130


def run(groups: Sequence[str], grounds: Grounds) -> int:
    """Print the figures of some groups; return 1 when one does not hold."""
    hold = True
    for group in groups:
        note(f"# {group}")
        for figure in GROUPS[group](grounds):
            print(figure.line, flush=True)
            hold = hold and figure.holds
    return 0 if hold else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m bench", description="Measure the program against plain code.")
    parser.add_argument(
        "groups", nargs="*", choices=[[], *GROUPS], metavar="group", help=f"of {', '.join(GROUPS)}; else all"
    )
    parser.add_argument("--folder", type=Path, default=Path.cwd(), help="on the disk to be measured; default: here")
    return parser


if __name__ == "__main__":
    sys.exit(main())
