"""Work through safety checklists offline and hand over rectification orders."""

__version__ = "0.1.0"
