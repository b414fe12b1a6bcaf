"""How long the review page takes on a long document: the whole text of 6,000 words, and one verdict saved and shown.

python bench/review.py
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.review.conftest import ASKED, folder, visit  # noqa: E402


def main() -> None:
    """Measure, and print seconds. Wanted: the text under 1 s, a verdict under 0.1 s."""
    body = "\tOP said that the audit of early help was complete and that partners were content with what it found.\n"
    more = "".join(f"\tWF asked Zeb{chr(97 + n)}dia about the audit of early help.\n" for n in range(20))
    long = ASKED.replace("3.\tDate of", body * 340 + more + "3.\tDate of")
    with tempfile.TemporaryDirectory() as place:
        here = visit(folder(Path(place), long))
        here.get(f"/meetings/{here.meeting}/")
        began = time.perf_counter()
        here.get(f"/meetings/{here.meeting}/text/")
        shown = time.perf_counter() - began
        took = []
        for _ in range(5):
            began = time.perf_counter()
            here.get(here.answer("withhold").headers["Location"])
            took.append(time.perf_counter() - began)
    print(f"{len(long.split())} words shown in {shown:.2f} s; a verdict in {sorted(took)[2]:.3f} s")


if __name__ == "__main__":
    main()
