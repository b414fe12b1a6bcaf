"""Actions followed through every meeting that speaks of them."""
