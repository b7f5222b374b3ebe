"""What was written to a ledger, and what of it is not as it was recorded."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Written:
    """Counts that grow while rows are written: the findings and their sheets, texts cut, characters replaced."""

    findings: int = 0
    sheets: int = 0
    cut: list[str] = field(default_factory=list)
    """Where a text was cut: the number of the finding and the column."""
    replaced: int = 0
