"""Documents understood as minutes: what a meeting's document says, and every doubt about that."""
