"""The forms of 住建 and 乡镇 for houses (documents.md 5.1)."""
