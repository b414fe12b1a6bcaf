"""A document's text with its decisions laid over it: any span of it, in public words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from minutes.model import Phrase, Span
from redaction.model import Decision
from redaction.public import Mark, PublicText, Run

_SPACE = re.compile(r"\s+")
_INITIALS = re.compile(r"^[A-ZÀ-Þ][\w’'-]{0,7}$")


class Masked:
    """Reads public words out of a text. Decisions must be sorted and must not overlap."""

    def __init__(self, text: str, united: tuple[Decision, ...]) -> None:
        self._text = text
        self._united = united
        self._starts = [decision.span.start for decision in united]
        self._ends = [decision.span.end for decision in united]

    def phrase(self, phrase: Phrase | None) -> PublicText:
        """A phrase in public words; one without spans was made by us and is public as it stands."""
        if phrase is None:
            return ()
        if not phrase.spans:
            return (Run(phrase.text),) if phrase.text else ()
        runs: list[Run] = []
        for span in phrase.spans:
            runs += ([Run(" ")] if runs else []) + list(self._runs(span))
        return _folded(runs)

    def span(self, span: Span) -> PublicText:
        """The words of one span in public form. A decision that reaches over its edge is applied to all it touches."""
        return _folded(self._runs(span))

    def touching(self, spans: tuple[Span, ...]) -> tuple[Decision, ...]:
        """The decisions that touch any of these spans, in order, once each."""
        found = {at for span in spans for at in self._within(span)}
        return tuple(self._united[at] for at in sorted(found))

    @staticmethod
    def reason(decision: Decision) -> str:
        """The kind that a reader is told: that of the widest finding."""
        return max(decision.findings, key=lambda f: (len(f.surface), f.kind)).kind

    def _within(self, span: Span) -> range:
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def _runs(self, span: Span) -> list[Run]:
        runs, at = [], span.start
        for index in self._within(span):
            decision = self._united[index]
            if decision.span.start > at:
                runs.append(Run(self._text[at : decision.span.start]))
            runs.append(self._instead(decision))
            at = min(decision.span.end, span.end)
        if at < span.end:
            runs.append(Run(self._text[at : span.end]))
        return runs

    def _instead(self, decision: Decision) -> Run:
        if decision.treatment == "label":
            mark: Mark = "initials" if _INITIALS.match(decision.public_text) else "label"
            return Run(decision.public_text, "" if decision.ruling and decision.ruling.verdict == "reword" else mark)
        return Run(decision.public_text, "withheld", self.reason(decision))


def _folded(runs: list[Run]) -> PublicText:
    """White space folded to single spaces across runs, trimmed at both ends, no empty run left."""
    out: list[Run] = []
    for run in runs:
        words = _SPACE.sub(" ", run.words)
        if words.startswith(" ") and (not out or out[-1].words.endswith(" ")):
            words = words[1:]
        if words:
            out.append(Run(words, run.mark, run.reason))
    if out and out[-1].words.endswith(" "):
        last = out.pop()
        if last.words.rstrip():
            out.append(Run(last.words.rstrip(), last.mark, last.reason))
    return tuple(out)
