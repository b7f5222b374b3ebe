"""The forms of 应急管理, and those all authorities share with it (documents.md 2)."""
