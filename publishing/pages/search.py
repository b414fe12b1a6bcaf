"""The search page: a form, the facets to narrow by, and the abbreviations that find their meanings."""

from __future__ import annotations

import json

from publishing.context import HOME, Press
from publishing.pages.facets import all_facets


def search(press: Press) -> dict[str, str]:
    """The page, and the index that its script asks (publishing.finding)."""
    return press.page(
        "search.md.j2",
        "search",
        "Search",
        wide=True,
        crumbs=(HOME,),
        meta={"searching": True},
        glossary=json.dumps([list(pair) for pair in press.facts.glossary]),
        facets=json.dumps([[facet.kind, facet.key, facet.name] for facet in all_facets(press)]),
    )
