"""Checklists as tables."""
