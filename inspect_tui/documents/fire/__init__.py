"""The forms of 消防 (documents.md 3)."""
