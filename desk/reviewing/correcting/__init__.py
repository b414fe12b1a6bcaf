"""Putting right what was read: from the page, from the terminal, from a file; each ends in the same record."""
