"""Fill a workspace of its own with invented units and inspections; the same seed gives the same contents."""
