"""Look for damage in a workspace, and mend what can be mended."""

from inspect_tui.store.doctor.complaint import Complaint, Examination
from inspect_tui.store.doctor.examine import examine, full_examination
from inspect_tui.store.doctor.repair import repair

__all__ = ["Complaint", "Examination", "examine", "full_examination", "repair"]
