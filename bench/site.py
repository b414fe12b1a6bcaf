"""How long a large site takes: a thousand meetings rendered and built, and the gate over a thousand pages.

python bench/site.py [MEETINGS]
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from publishing.gate.inspection import inspect  # noqa: E402
from publishing.render import render  # noqa: E402
from publishing.site.mkdocs_site import make  # noqa: E402
from redaction.public import Withheld  # noqa: E402
from tests.publishing.wexmoor import FACTS, MEETINGS, MKDOCS, TEMPLATES  # noqa: E402


def main() -> None:
    """Measure, and print seconds a stage."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    many = tuple(replace(MEETINGS[0], id=f"m{n}", held_on=f"{2000 + n % 27}-0{n % 9 + 1}-11") for n in range(count))
    sought = tuple(Withheld(f"Xan{n} Fenwhistle{n}", "name", f"m{n % 90}") for n in range(2 * count))
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        files = render(many, FACTS, TEMPLATES)
        rendered = time.perf_counter()
        site = make(files, FACTS, MKDOCS, Path(folder))
        made = time.perf_counter()
        inspect(site, sought)
        inspected = time.perf_counter()
    print(f"{count} meetings: render {rendered - began:.1f} s, make {made - rendered:.1f} s", end="")
    print(f", gate for {len(sought)} surfaces {inspected - made:.1f} s")


if __name__ == "__main__":
    main()
