"""`python -m training.names`: rebuilds the names model in redaction/names/ner_weights (ten minutes, one core)."""

from __future__ import annotations

import sys
from pathlib import Path

from training.names.build import MODEL, build

if __name__ == "__main__":
    figures = build(Path(sys.argv[1]) if len(sys.argv) > 1 else MODEL)
    print(", ".join(f"{name} {value:.3f}" for name, value in figures.items()))
