"""Issue orders in a batch and print the most memory it took, in MB: `python -m bench.batch WORKSPACE COUNT`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bench.making import BY, opened
from bench.terminal import peak_memory
from inspect_tui.store.files import without_waiting
from inspect_tui.workflow.batch import inspections_between, issue_all


def few_of(count: int) -> int:
    """Return how many the smaller batch has."""
    return max(1, count // 10)


def main(root: Path, count: int) -> int:
    """Issue the orders of the first inspections; return 1 when one was not issued."""
    with without_waiting(), opened(root) as workspace:
        chosen = inspections_between(workspace, None, None).inspections[:count]
        day = workspace.clock().date()
        results = issue_all(workspace, "rectification_order", BY, chosen, day=day, checked=True)
        issued = sum(result.outcome == "issued" for result in results)
    print(peak_memory(os.getpid()))
    return 0 if issued == count else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
