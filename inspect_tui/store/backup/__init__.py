"""Back a workspace up into one file, and restore it from there."""
