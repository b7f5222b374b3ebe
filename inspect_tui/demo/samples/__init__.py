"""One invented story that leaves a document of every kind behind; the same program makes the same bytes of it."""
