"""Makes findings agree: what one surface is found to be in one place, it is in every place.

Every place where the words of a finding stand again is found too, and shares its question, unless it is proved to be
something else; then it is a finding that says what it stands as, which policy keeps and the reviewer sees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from minutes.model import Meeting, Span
from redaction.model import Finding, Person
from redaction.published_spans import Reach
from redaction.settlement.full_names import with_full_names
from redaction.settlement.occurrences import Covered, occurrences, run_of
from redaction.settlement.stands_as import SMALL, SurfaceStanding
from redaction.words.lexicon import Lexicon, vocabulary
from redaction.words.word_classes import ordinary

DETECTOR = "settlement"
_UNSURE = 0.4
_SURE = 0.5
_KEPT = ("place", "organisation")
_ONLY_A_CAPITAL = ("unknown words", "ner")
_TELLING = 4
_SENTENCE = 5
_SHORT = 2


def settle(
    meeting: Meeting, people: Mapping[str, Person], lexicon: Lexicon, found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """The findings, and one for every other place where the words of one of them stand and can reach a page.

    people: the roster by id.
    """
    found = with_full_names(found, frozenset(p.id for p in people.values() if p.standing == "unknown"))
    hidden = [f for f in found if f.kind not in _KEPT]
    covered = Covered([f.span for f in hidden])
    # A sentence that is asked about may be shown after all; the names in it keep their own fate.
    named = Covered([f.span for f in hidden if f.kind != "case_detail"])
    reach = Reach(meeting)
    standing = SurfaceStanding(meeting.text, lexicon, [f.span for f in hidden if f.kind == "name"])
    added: dict[Span, Finding] = {}
    for run, group in _groups(hidden).items():
        for span in occurrences(meeting.text).of(run):
            over = covered if group[0].kind == "case_detail" else named
            if over.whole(span) or not reach.touches(span) or not _follows(meeting.text, span, group[0]):
                continue
            one = _another(meeting.text, span, group, standing)
            if one is not None and (span not in added or added[span].stands_as):
                added[span] = one
    return (*found, *added.values())


def _groups(hidden: list[Finding]) -> dict[tuple[str, ...], list[Finding]]:
    """Findings by the run of their words, full names by their parts too; not counts, ages and lone figures."""
    groups: defaultdict[tuple[str, ...], list[Finding]] = defaultdict(list)
    parts: defaultdict[tuple[str, ...], list[Finding]] = defaultdict(list)
    for finding in hidden:
        run = run_of(finding.surface)
        if run and finding.kind != "small_number" and (finding.kind == "name" or _telling(finding, run)):
            groups[run].append(finding)
            if finding.kind == "name" and len(run) > 1 and finding.detector != "beside":
                for part in {run[0], run[-1]}:
                    if len(part) > _SHORT and part not in vocabulary().titles and part not in vocabulary().jobs:
                        parts[(part,)].append(finding)
    for run, whole in parts.items():
        groups.setdefault(run, whole)
    return groups


def _telling(finding: Finding, run: tuple[str, ...]) -> bool:
    """Whether words that are no name mean the same wherever they stand."""
    if finding.kind == "case_detail":
        return len(run) >= _SENTENCE
    figures = max((len(key) for key in run if any(c.isdigit() for c in key)), default=0)
    return figures >= _TELLING or (len(run) > 1 and not all(ordinary(key) or key.isdigit() for key in run))


def _follows(text: str, span: Span, like: Finding) -> bool:
    """Whether words of another kind than a name are the same in the same case ("Family K", not "family k")."""
    if like.kind in ("name", "contact", "case_detail"):
        return True
    raw = text[span.start : span.end]
    return any(c.isdigit() for c in raw) or raw[:1].isupper() or not like.surface[:1].isupper()


def _another(text: str, span: Span, group: list[Finding], standing: SurfaceStanding) -> Finding | None:
    """A finding for one more place of a group; None for a word in small letters, of which there may be hundreds."""
    like = _likest(group)
    surface = text[span.start : span.end]
    certain = all(f.person is not None and f.confidence >= _SURE for f in group)
    plain = all(ordinary(key) for key in run_of(surface))
    if like.kind != "name":
        asked = like.question or (f"the same words: {' '.join(run_of(surface))}" if like.kind == "case_detail" else "")
        return replace(like, span=span, surface=surface, detector=DETECTOR, question=asked)
    weak = plain and all(f.detector in _ONLY_A_CAPITAL for f in group)
    stands_as = standing.shown_as(span, like, weak, certain)
    if stands_as == SMALL:
        return None
    because = f"The same words stand elsewhere: {like.because}"
    if stands_as:
        because = f"The same words are a name elsewhere; here they are {stands_as}."
    sure = like.confidence if not plain and not stands_as else min(like.confidence, _UNSURE)
    person = like.person if sure >= _SURE else None
    return Finding(span, surface, "name", DETECTOR, sure, because, person, like.question, None, stands_as)


def _likest(group: list[Finding]) -> Finding:
    """The finding that another place of the same words follows: one that is asked about, where any is."""
    return min(group, key=lambda f: (f.person is not None, -f.confidence, f.span))
