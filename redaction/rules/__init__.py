"""Rules kept as data, and what reads them."""
