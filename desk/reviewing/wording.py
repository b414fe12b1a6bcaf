"""The review page's own words: how a question is put, what each kind is called, ready-made reasons."""

from __future__ import annotations

from desk.reviewing.meeting_state import Sheet
from redaction.model import Verdict
from redaction.review.questions import Question

KINDS = {
    "name": ("name", "names"),
    "contact": ("contact detail", "contact details"),
    "address": ("address", "addresses"),
    "date_of_birth": ("date of birth", "dates of birth"),
    "identifier": ("identifier", "identifiers"),
    "case_detail": ("case detail", "case details"),
    "small_number": ("small number", "small numbers"),
    "unclear": ("unclear passage", "unclear passages"),
    "place": ("place", "places"),
    "organisation": ("organisation", "organisations"),
}
STATES = {
    "mend": ("changed", "Cannot be published"),
    "questions": ("questions", "questions"),
    "draft": ("unread", "Draft, not circulated"),
    "circulated": ("unread", "Circulated"),
    "ready": ("ready", "Ready to approve"),
    "approved": ("done", "Approved"),
    "published": ("done", "Published"),
    "changed": ("changed", "Changed, approve again"),
    "withdrawn": ("changed", "Withdrawn"),
}
VERDICTS: tuple[tuple[Verdict, str, str, str], ...] = (
    ("withhold", "W", "Withhold", "hide it"),
    ("keep", "K", "Keep", "publish it"),
    ("reword", "R", "Reword", "write your own"),
    ("identify", "I", "Identify", "say who it is"),
    ("unsure", "U", "Unsure", "stays withheld"),
)
STOPPED: tuple[tuple[Verdict, str, str, str], ...] = (
    ("withhold", "W", "A name", "withhold it everywhere"),
    ("keep", "K", "Ordinary words", "they may be shown"),
    ("unsure", "U", "Unsure", "stays withheld"),
)
REASONS = (
    "A child, a family member or a member of the public",
    "Could identify a child or a family",
    "A professional acting in their role",
    "A public figure in their public role",
    "An ordinary word, a place or an organisation",
    "Already published",
    "Confidential to a partner",
    "Must ask somebody",
)
# What is meant when a key is pressed and no reason was chosen.
USUAL = {
    "name": {"withhold": REASONS[0], "keep": REASONS[4], "reword": REASONS[1], "identify": REASONS[2]},
    "other": {"withhold": REASONS[1], "keep": REASONS[5], "reword": REASONS[1], "identify": REASONS[2]},
}
STANDINGS = (
    ("professional", "A professional"),
    ("public-figure", "A public figure"),
    ("child", "A child"),
    ("family", "A family member"),
    ("public", "A member of the public"),
)


_NEXT = {
    "mend": ("See what is wrong", "text/"),
    "questions": ("Answer the questions", ""),
    "draft": ("Read the public page", "page/"),
    "circulated": ("Record the comments", "approve/"),
    "ready": ("Approve", "approve/"),
    "approved": ("Publish", "approve/"),
    "published": ("Look at it", "page/"),
    "changed": ("See what changed", "approve/"),
    "withdrawn": ("Put it back, or leave it", "approve/"),
}


def next_step(sheet: Sheet) -> tuple[str, str]:
    """What to do next with a meeting, and on which of its pages."""
    if sheet.state == "draft" and sheet.opened:
        return "Send the draft round", "approve/"
    return _NEXT[sheet.state]


def counted(kind: str, count: int) -> str:
    """ "1 name", "3 names"."""
    one, many = KINDS.get(kind, (kind, kind))
    return f"{count} {one if count == 1 else many}"


def usual_reason(question: Question, verdict: str) -> str:
    """The reason that stands when none was chosen."""
    return USUAL["name" if question.kind == "name" else "other"].get(verdict, REASONS[7])


def verdicts(question: Question) -> tuple[tuple[Verdict, str, str, str], ...]:
    """The answers a question has: (verdict, key, name, hint)."""
    if not question.stopped:
        return VERDICTS
    if question.row:
        return (STOPPED[0], ("keep", "K", "Not a person", "the row goes, the words may be shown"), STOPPED[2])
    if question.kind != "name":
        where = "wherever it stands"
        return (("withhold", "W", "Withhold", where), ("keep", "K", "May be shown", where), STOPPED[2])
    return STOPPED


def asked(question: Question) -> str:
    """The question in plain words."""
    if question.stopped and question.row:
        return f"Is “{question.row}” on the attendance list a person?"
    words = question.surface if len(question.surface) <= 70 else question.surface[:70].rpartition(" ")[0] + " …"
    if question.stopped:
        return f"Withheld, and shown all the same: what is “{words}”?"
    if question.kind == "name" and question.risk == 5:
        return f"Is “{words}” a person?"
    if question.kind == "name":
        return f"Who is {words}, near family?" if question.near_family else f"Who is {words}?"
    if question.kind == "small_number":
        return f"Could “{words}” point to a child or a family?"
    if question.kind == "case_detail":
        return "May the public read this?"
    return f"Is “{words}” {_a(question.kind)}?"


def _a(kind: str) -> str:
    one = KINDS.get(kind, (kind, kind))[0]
    return f"an {one}" if one[0] in "aeiou" else f"a {one}"


def times(count: int) -> str:
    """ "once", "twice", "7 times"."""
    return {1: "Once", 2: "Twice"}.get(count, f"{count} times")
