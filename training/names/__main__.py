"""`python -m training.names`: rebuilds the names model in redaction/names/ner_weights (minutes, one core).

--to FOLDER: writes it there instead. --without ROUND...: learns nothing of these rounds, to be measured on them.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.names.build import MODEL, build

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--to", type=Path, default=MODEL)
    parser.add_argument("--without", nargs="*", default=[])
    said = parser.parse_args()
    figures = build(said.to, said.without)
    print(", ".join(f"{name} {value:.3f}" for name, value in figures.items()))
