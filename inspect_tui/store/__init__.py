"""The workspace on disk: one TinyDB file per stream, blobs by hash, settings, and what is derived from them."""
