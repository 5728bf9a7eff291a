"""Which pages exist."""
