"""The summary of one meeting in three lengths. Extractive or from templates: no sentence is invented.

Lengths are the contract's: subject at most 60 characters, short at most 50 words, long at most 150.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from publishing.meeting.view import MeetingView
from publishing.newsletter.fitting import LONG, MEDIUM, Gathered, Glossary, SummarySection, fitted, in_order, long_of
from publishing.newsletter.importance import by_importance, headline, matters
from publishing.newsletter.new_actions import new_actions
from publishing.newsletter.plain_words import count, sentences, simplified, spelled_out
from publishing.newsletter.selection import SummaryFact, decisions, items
from publishing.newsletter.short_words import lead_of, short_of, subject_of, topics_of
from publishing.newsletter.without_names import Nameless
from publishing.text.dates import long_date
from publishing.text.escape import folded
from redaction.public import PublicMeeting

SUBJECT, SHORT = 60, 50
_LEAST_BULLETS, _MOST_BULLETS, _ONE_LINE = 3, 5, 20
_HEADLINES = 3
_CLOSING = 8  # "The next meeting is on 6 October 2026."
_SHORT_DECISION = (25, 32)


@dataclass(frozen=True, slots=True)
class Summary:
    """What an editor may copy.

    sections: the long form. bullets: three to five lines for the meeting's own page. sources: where the long form's
    claims stand. decided, to_do: how many decisions and new actions the minutes hold; each is told or counted.
    medium: the same in at most 100 words. own: whether the words are an editor's. refused: why an editor's words were
    not taken, or "".
    """

    subject: str
    short: str
    medium: tuple[SummarySection, ...]
    sections: tuple[SummarySection, ...]
    bullets: tuple[SummaryFact, ...]
    sources: tuple[SummaryFact, ...]
    decided: int
    to_do: int
    own: bool = False
    refused: str = ""

    @property
    def long(self) -> str:
        """At most 150 words, one line a sentence or point."""
        return long_of(self.sections)


def summarise(shown: MeetingView, glossary: Glossary = (), coming: str | None = None) -> Summary:
    """The summary of a meeting; nobody is named in it. coming: the next meeting, "" where over; else as minutes say."""
    meeting = shown.meeting
    nameless = Nameless(meeting)
    group = _group(meeting, nameless)
    whole = _gathered(shown, nameless, group, coming)
    to_do = len(whole.acts) + whole.acts_untold
    sections, sources = fitted(whole, glossary)
    made = Summary(
        subject=_subject(group, meeting, whole),
        short=_short(whole, to_do, glossary),
        medium=fitted(whole, glossary, MEDIUM)[0],
        sections=sections,
        bullets=_bullets(whole, glossary),
        sources=sources,
        decided=len(shown.decisions),
        to_do=to_do,
    )
    own, refused = _own(meeting, nameless)
    return _edited(made, own, whole.closing) if own else replace(made, refused=refused)


def _gathered(shown: MeetingView, nameless: Nameless, group: str, coming: str | None) -> Gathered:
    meeting, decided = shown.meeting, decisions(shown, nameless)
    told, acts = items(shown, nameless), new_actions(shown, nameless)
    return Gathered(
        lead=lead_of(group, meeting.held_on),
        decided=by_importance(tuple(one for one in decided if matters(one.sentence) >= 0) or decided),
        listed=tuple(decision.id for decision in shown.decisions),
        points=tuple(point for point in told if point.sentence),
        acts=tuple(simplified(act).rstrip(".") for act in acts if act),
        acts_untold=sum(1 for act in acts if not act),
        topics=topics_of(told, decided, meeting),
        closing=_closing(meeting.next_meeting if coming is None else coming),
    )


def _subject(group: str, meeting: PublicMeeting, whole: Gathered) -> str:
    """What the most important decision says, where a line holds it; else the group and its topics."""
    topics = {topic.at: topic.words for topic in whole.topics}
    lines = (
        headline(told.sentence, topics.get(told.at, ""), SUBJECT)
        for told in whole.decided[:_HEADLINES]
        if matters(told.sentence) >= 0
    )
    return next(filter(None, lines), "") or subject_of(group, meeting.held_on, whole.topics, SUBJECT)


def _closing(coming: str) -> str:
    return f"The next meeting is on {long_date(coming)}." if coming else ""


def _short(whole: Gathered, acts: int, glossary: Glossary) -> str:
    formal = [told for told in whole.decided if told.anchor in whole.listed]
    others = [told for told in whole.decided if told.anchor not in whole.listed]
    tries = ((some, most) for some in (formal, others) for most in _SHORT_DECISION)
    short = [cut for some, most in tries for told in some if count((cut := _first_part(told)).sentence) <= most]
    best = f"Members agreed {short[0].sentence}." if short else ""
    other_topics = tuple(topic.words for topic in whole.topics if not short or topic.at != short[0].at)
    all_topics = tuple(topic.words for topic in whole.topics)
    for words in short_of(whole.lead, best, (other_topics, all_topics), (len(whole.listed), acts), whole.closing):
        spelled = spelled_out((words,), glossary)[0]
        if count(spelled) <= SHORT:
            return spelled
    return " ".join(whole.lead.split()[:SHORT])


def _first_part(told: SummaryFact) -> SummaryFact:
    """A decision up to where it goes on to another: each part that begins with "that" was agreed by itself."""
    first, _, _ = told.sentence.partition(", and that ")
    return replace(told, sentence=first) if count(told.sentence) > _SHORT_DECISION[0] else told


def _own(meeting: PublicMeeting, nameless: Nameless) -> tuple[str, str]:
    """The editor's own summary, or "" and why it cannot stand. ("", "") where none was stated."""
    if not meeting.summary:
        return "", ""
    words = nameless.words(meeting.summary)
    if words is None:
        return "", "it names somebody, or holds words that are withheld"
    if count(words) > LONG - _CLOSING:
        return "", f"it has {count(words)} words, and there is room for {LONG - _CLOSING}"
    return words, ""


def _edited(made: Summary, own: str, closing: str) -> Summary:
    """The editor's words in place of ours; the subject stays, and the next meeting is told."""
    lines = sentences(own)
    taken: list[str] = []
    for line in lines:
        if count(" ".join((*taken, line))) > SHORT:
            break
        taken.append(line)
    short = " ".join(taken) or " ".join(own.split()[: SHORT - 1]) + " …"
    sections = (SummarySection("", (own,)), *((SummarySection("", (closing,)),) if closing else ()))
    bullets = tuple(SummaryFact("", line, -1) for line in lines[:_MOST_BULLETS])
    return replace(made, short=short, medium=sections, sections=sections, bullets=bullets, sources=(), own=True)


def _group(meeting: PublicMeeting, nameless: Nameless) -> str:
    name = folded(meeting.group).strip()
    name = name if nameless.clean(name) else ""
    return name if name and "[" not in name and name != "Minutes" else "The group"


def _bullets(whole: Gathered, glossary: Glossary) -> tuple[SummaryFact, ...]:
    """Three to five lines for the head of the meeting's page: what was agreed, and what else was learned, in order."""
    agreed = [replace(t, sentence=f"Agreed {t.sentence}.") for t in whole.decided]
    short = [told for told in (*agreed, *whole.points) if count(told.sentence) <= _ONE_LINE]
    long = [told for told in (*agreed, *whole.points) if told not in short]
    chosen = sorted((*short, *long[: max(0, _LEAST_BULLETS - len(short))])[:_MOST_BULLETS], key=in_order)
    lines = spelled_out(tuple(told.sentence for told in chosen), glossary)
    return tuple(replace(told, sentence=line) for told, line in zip(chosen, lines, strict=True))
