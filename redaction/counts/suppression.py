"""What becomes of a count: small ones go, larger ones stay or are rounded, and what a total gives away goes too."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from minutes.model import Meeting, Span
from redaction.counts.in_prose import PART
from redaction.counts.in_tables import BECAUSE, grids, second_cells
from redaction.counts.tied_prose import Figure, left_over
from redaction.model import Decision, Finding, Treatment
from redaction.policy import Policy

_SHARE = re.compile(r"%|per ?cent", re.IGNORECASE)
_SHARE_TOO = re.compile(r"^\s*[\d,]+\s*\*?\s*\(")  # a count with its share in brackets behind it
_CHANGE = re.compile(r"^\s*[+\-−–↑↓▲▼△▽]")
_NOUN_BEHIND = re.compile(r"[ \u00a0]+(?!of\b)[^\W\d]", re.IGNORECASE)


def by_count(finding: Finding, text: str, policy: Policy) -> tuple[Treatment, str, str] | None:
    """What the thresholds of the policy make of a finding that holds a count, or None where they have no say.

    A count outside the range is kept, or rounded where the policy rounds; within it the rule of its kind holds,
    and its words fit what stands behind the number: "[a small number of] children", "[a small number]".
    """
    if finding.value is None:
        return None
    small = policy.small_numbers
    if small.lowest <= finding.value <= small.highest:
        rule = policy.kinds[finding.kind]
        sure = finding.confidence >= policy.sure_from
        part = finding.because == PART  # "the remaining 4 did not": what is counted is not named again
        before_noun = finding.kind == "small_number" and not part and _NOUN_BEHIND.match(text, finding.span.end)
        words = small.before_noun if before_noun else _words(finding, rule.words)
        return (rule.sure if sure else rule.unsure), words, finding.because
    if finding.kind == "small_number" and small.round_to and finding.value > small.highest:
        rounded = (finding.value + small.round_to // 2) // small.round_to * small.round_to
        return "label", f"{rounded:,}", f"Rounded to the nearest {small.round_to}."
    return "keep", "", "A count that the policy does not call small."


def with_second_cells(meeting: Meeting, each: tuple[Decision, ...], policy: Policy) -> tuple[Decision, ...]:
    """The same decisions, with those cells of tables withheld that a total would give a withheld one away by."""
    if not policy.small_numbers.totals:
        return each
    counts = {d.span: d for d in each if d.findings[0].kind == "small_number"}
    hidden = {span for span, d in counts.items() if d.treatment in ("withhold", "review") or _reworded(d)}
    ruled = {span for span, d in counts.items() if d.ruling is not None}
    tables = grids(meeting)
    taken = {span for grid in tables for span in second_cells(grid, hidden, ruled)}
    taken |= left_over(meeting.text, _in_prose(counts, hidden, [span for grid in tables for span in grid.rows]))
    rule = policy.kinds["small_number"]
    return tuple(
        replace(d, treatment=rule.sure, public_text=_words(d.findings[0], rule.words), because=BECAUSE)
        if d.span in taken and counts.get(d.span) is d
        else d
        for d in each
    )


def _in_prose(counts: Mapping[Span, Decision], hidden: Collection[Span], rows: Iterable[Span]) -> list[Figure]:
    """The counts outside tables; shares, which hold no count of their own, left out."""
    lines = tuple(rows)
    return [
        Figure(span, decision.findings[0].value, span in hidden, decision.ruling is not None)
        for span, decision in counts.items()
        if decision.findings[0].value is not None
        and not _SHARE.search(decision.findings[0].surface)
        and not any(row.touches(span) for row in lines)
    ]


def _words(finding: Finding, usual: str) -> str:
    """The public words in place of a figure: those of the policy for a count; a share and a change are none."""
    if _SHARE.search(finding.surface) and not _SHARE_TOO.search(finding.surface):
        return "[a share]"
    return "[a change]" if _CHANGE.match(finding.surface) else usual


def _reworded(decision: Decision) -> bool:
    return decision.ruling is not None and decision.ruling.verdict == "reword"
