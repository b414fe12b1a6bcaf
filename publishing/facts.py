"""What the site says about itself: facts from partnership.yaml, already public, handed in by build.py."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """A group of the partnership. key: its address on the site (lower case, hyphens)."""

    key: str
    name: str
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """Everything on the site that does not come from minutes.

    web_address: where the site will stand ("https://…/"), or "" where unknown.
    held: public lines naming meetings not yet published ("Strategic Leadership Group, 17 November 2026").
    as_of: "YYYY-MM-DD", the day dates are counted from; the site never reads a clock.
    preview: whether unapproved minutes are shown; every page then says so and asks not to be indexed.
    pages: hand-written pages as (slug, title, Markdown); glossary: (abbreviation, meaning).
    worried: what to do if worried about a child. legend: (kind, the words in its place, what they mean), from the
    policy.
    """

    name: str
    short_name: str
    strapline: str
    web_address: str
    contact_email: str
    contact_phone: str
    groups: tuple[GroupFacts, ...]
    held: tuple[str, ...]
    as_of: str
    preview: bool
    pages: tuple[tuple[str, str, str], ...]
    glossary: tuple[tuple[str, str], ...]
    worried: str = ""
    legend: tuple[tuple[str, str, str], ...] = ()

    @property
    def policy_page(self) -> str:
        """Address of the page that says what is withheld: the first hand-written one about it, or "about"."""
        return next((slug for slug, _, _ in self.pages if "redact" in slug or "withh" in slug), "about")
