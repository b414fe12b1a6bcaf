"""One word, one fate: before the mask, every surface of a meeting is settled once (docs/decisions/0010)."""
