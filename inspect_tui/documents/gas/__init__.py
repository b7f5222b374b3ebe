"""The forms of 燃气: those of the authority and those of the enterprise (documents.md 5.2)."""
