"""What the site says about itself: facts from partnership.yaml, already public, handed in by build.py."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """A group of the partnership. key: its address on the site (lower case, hyphens). short: its initials, or ""."""

    key: str
    name: str
    purpose: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """An agency or a topic: its address, its name, and the words by which text speaks of it."""

    key: str
    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """Everything on the site that does not come from minutes.

    web_address: where the site will stand ("https://…/"), or "" where unknown.
    held: public lines naming meetings not yet published ("Strategic Leadership Group, 17 November 2026").
    as_of: "YYYY-MM-DD", the day dates are counted from; the site never reads a clock.
    preview: whether unapproved minutes are shown; every page then says so and asks not to be indexed.
    pages: hand-written pages as (slug, title, Markdown); glossary: (abbreviation, meaning).
    worried: what to do if worried about a child. legend: (kind, the words in its place, what they mean), from the
    policy. withdrawn: (address, title, day) of minutes taken off the site: a notice stands in the place of each.
    agencies: kinds of partner. topics: what readers look for, never made from names.
    accent: "#rrggbb", already checked, or "" for ours. logo: its file name ("logo.svg") and bytes.
    statement_reviewed: the day the accessibility statement was last reviewed, "" for never.
    link_answers: (a doubt's key, what a person said of it), see publishing.action_register.doubts; nothing to show.
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
    withdrawn: tuple[tuple[str, str, str], ...] = ()
    agencies: tuple[Named, ...] = ()
    topics: tuple[Named, ...] = ()
    accent: str = ""
    logo: tuple[str, bytes] | None = None
    statement_reviewed: str = ""
    link_answers: tuple[tuple[str, str], ...] = ()

    @property
    def policy_page(self) -> str:
        """Address of the page that says what is withheld: the first hand-written one about it, or "about"."""
        return next((slug for slug, _, _ in self.pages if "redact" in slug or "withh" in slug), "about")
