"""Measure the program against plain code that does the same: `python -m bench`; the README says how to read it."""
