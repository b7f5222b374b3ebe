"""The index of all inspections: derived from their files, never the truth, made anew when missing or wrong."""

from inspect_tui.store.index.filters import EVERYTHING, STATE_NAMES, Filters, State
from inspect_tui.store.index.index import VISIBLE_ROWS, DamagedInspection, Index, Listing

__all__ = ["EVERYTHING", "STATE_NAMES", "VISIBLE_ROWS", "DamagedInspection", "Filters", "Index", "Listing", "State"]
