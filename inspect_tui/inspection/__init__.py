"""The domain: events, the state they fold to, findings, numbers. Pure, no input or output."""
