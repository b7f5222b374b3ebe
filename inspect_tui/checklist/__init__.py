"""Checklists and the law they cite: read, checked, and narrowed to the items that apply."""

from inspect_tui.checklist.applies import asked_facts, item_applies, read_fact
from inspect_tui.checklist.edition import Edition
from inspect_tui.checklist.header import Header, Headers, header_of, headers_of
from inspect_tui.checklist.library import Library, load_library, published_problems
from inspect_tui.checklist.model import Checklist, Citation, Fact, FactValue, Instrument, Item, Section
from inspect_tui.checklist.problem import Problem

__all__ = [
    "Checklist",
    "Citation",
    "Edition",
    "Fact",
    "FactValue",
    "Header",
    "Headers",
    "Instrument",
    "Item",
    "Library",
    "Problem",
    "Section",
    "asked_facts",
    "header_of",
    "headers_of",
    "item_applies",
    "load_library",
    "published_problems",
    "read_fact",
]
