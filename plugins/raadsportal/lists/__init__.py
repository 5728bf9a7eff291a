"""Lists through time: who was on one on a day, what changed, which decision did it, and what nobody knows."""
