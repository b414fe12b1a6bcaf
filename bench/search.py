"""How long a search takes in a real browser on a site of many meetings, from the local server.

    python bench/search.py [MEETINGS]

From sending the form to the first result on the page: the first time, with nothing read yet, and again.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.register import repeated  # noqa: E402
from publishing.render import render  # noqa: E402
from publishing.site.mkdocs_site import make  # noqa: E402
from tests.browser.sample import chromium, facts_and_meetings, served  # noqa: E402

ASKED = (
    "neglect",
    "school nursing records",
    '"young people\'s forum"',
    "chronologies practice week",
    "MASH health desk",
)
_MEASURE = """([words]) => new Promise((done) => {
  const began = performance.now(), list = document.querySelector(".results");
  const seen = new MutationObserver(() => {
    if (list.querySelector("li p")) { seen.disconnect(); done(performance.now() - began); }
  });
  seen.observe(list, { childList: true, subtree: true });
  document.querySelector(".search-page input").value = words;
  document.querySelector(".search-page").requestSubmit();
})"""


def main() -> None:
    """Measure, and print milliseconds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as folder:
        facts, sample = facts_and_meetings(Path(folder))
        files = render(repeated(sample, count), facts, ROOT / "templates")
        weight = sum(len(text) for name, text in files.items() if name.startswith("search/words/"))
        site = make(files, facts, ROOT / "mkdocs.yml", Path(folder) / "staging")
        with served(site) as address, chromium() as browser:
            for words in ASKED:
                page = browser.new_context().new_page()
                page.goto(f"{address}search/")
                page.wait_for_selector(".facets-form:not([hidden])")
                first = page.evaluate(_MEASURE, [words])
                again = page.evaluate(_MEASURE, [words])
                read = browser.new_context().new_page()
                weighed: list[int] = []
                read.on("response", lambda answer, kept=weighed: kept.append(len(answer.body())))
                read.goto(f"{address}search/?q={quote(words)}")
                read.wait_for_load_state("networkidle")
                print(f"{words}: {first:.0f} ms, again {again:.0f} ms; {sum(weighed) / 1000:.0f} KB with the page")
        print(f"{count} meetings; the whole index is {weight / 1000:.0f} KB")


if __name__ == "__main__":
    main()
