"""Working papers in the layout of GB/T 9704 (documents.md 4, 6)."""
