"""One meeting as its page shows it."""
