"""Rules kept as data, and what reads them."""

from pathlib import Path

RULES = Path(__file__).parent
