"""Findings, policy and rulings become Decisions: what is shown in place of each span.

Detection is not decision: a finding says what was seen, the policy says what becomes of it, and a ruling by a
person beats the policy. What neither settles is `review`, and holds the meeting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from minutes.model import Meeting, Span
from redaction.counts.suppression import by_count, with_second_cells
from redaction.courtesy import with_titles
from redaction.keys import key, question
from redaction.model import Decision, Decisions, Finding, Person, Ruling, Scope, Standing, Treatment
from redaction.policy import PersonRule, Policy
from redaction.published_spans import Reach

SCOPES: tuple[Scope, ...] = ("here", "meeting", "everywhere")
_STRICTEST: dict[Treatment, int] = {"review": 3, "withhold": 2, "label": 1, "keep": 0}


def decide(
    meeting: Meeting,
    findings: Iterable[Finding],
    people: Mapping[str, Person],
    policy: Policy,
    rulings: Mapping[str, Ruling],
    names_somebody: Callable[[str], bool] | None = None,
) -> Decisions:
    """Settle every finding that policy or a ruling can settle.

    people: the roster by id. rulings: the ruling in force for each key. names_somebody: whether words that a person
    wrote name somebody; a reword with such words settles nothing. Without it, new words are taken as they are.
    """
    reach = Reach(meeting)
    each = tuple(
        _one(finding, meeting, people, policy, rulings, reach.touches(finding.span), names_somebody)
        for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end, f.kind, f.detector))
    )
    each = with_second_cells(meeting, each, policy)
    united = _united(meeting.text, [d for d in each if d.treatment != "keep"])
    return Decisions(each, with_titles(meeting.text, united))


def _one(
    finding: Finding,
    meeting: Meeting,
    people: Mapping[str, Person],
    policy: Policy,
    rulings: Mapping[str, Ruling],
    published: bool,
    names_somebody: Callable[[str], bool] | None,
) -> Decision:
    ruling = _doubted(_ruling(finding, meeting, rulings), names_somebody)
    asked = question(finding, meeting.text, meeting.id)
    person = people.get(finding.person) if finding.person else None
    treatment, words, because = by_count(finding, meeting.text, policy) or _by_policy(finding, person, policy)
    if finding.stands_as and (ruling is None or ruling.scope != "here"):
        return Decision(finding.span, "keep", "", finding.because, (finding,), None, asked)
    if ruling is not None:
        treatment, words, because = _by_ruling(ruling, finding, people, policy, words)
    elif treatment == "review" and not published:
        treatment, because = "withhold", "Stands only in a passage that is not published."
    return Decision(finding.span, treatment, words, because, (finding,), ruling, asked)


def _ruling(finding: Finding, meeting: Meeting, rulings: Mapping[str, Ruling]) -> Ruling | None:
    for scope in SCOPES:
        found = rulings.get(key(finding, scope, meeting.text, meeting.id))
        if found is not None and found.scope == scope:
            return found
    return None


def _doubted(ruling: Ruling | None, names_somebody: Callable[[str], bool] | None) -> Ruling | None:
    """The ruling; one that rewords in words that name somebody is turned into "unsure", and stays open."""
    if ruling is None or ruling.verdict != "reword" or names_somebody is None or not names_somebody(ruling.words):
        return ruling
    return replace(ruling, verdict="unsure", why=f"{ruling.why} (the new words seem to name somebody; word it again)")


def _by_policy(finding: Finding, person: Person | None, policy: Policy) -> tuple[Treatment, str, str]:
    sure = finding.confidence >= policy.sure_from
    if finding.kind == "name":
        if not sure:
            return "review", policy.people["unknown"].words, finding.because
        return _person_shown(person, policy, finding.because)
    rule = policy.kinds[finding.kind]
    return (rule.sure if sure else rule.unsure), rule.words, finding.because


_STANDS: Mapping[Standing, str] = {
    "professional": "A professional who was not there.",
    "public-figure": "A public figure.",
    "child": "A child.",
    "family": "A family member.",
    "public": "A member of the public.",
    "unknown": "Nobody has said yet who this is.",
}


def _person_shown(person: Person | None, policy: Policy, because: str) -> tuple[Treatment, str, str]:
    """How a person is shown in the discussion: initials, role, name, withheld, or held for a ruling."""
    if person is None:
        rule = policy.people["unknown"]
        return ("withhold" if rule.body == "withhold" else "review"), rule.words, because
    rule = rule_for(person, policy)
    who = "On the attendance list." if person.listed else _STANDS[person.standing]
    if rule.body == "name":
        return "keep", "", who
    if rule.body in ("withhold", "review"):
        return rule.body, rule.words, f"{who} {because}" if rule.body == "review" else who
    return "label", label(person, rule), who


def rule_for(person: Person, policy: Policy) -> PersonRule:
    """The rule for a person: that of a listed attendee for professionals on the list, else that of their standing."""
    if person.listed and person.standing in ("professional", "unknown"):
        return policy.listed
    return policy.people[person.standing]


def label(person: Person, rule: PersonRule) -> str:
    """The words in a person's place: initials where the rule and the list give them, else role and organisation."""
    if rule.body == "initials" and person.initials:
        return person.initials
    place = ", ".join(part for part in (person.role, person.organisation) if part)
    return f"[{place}]" if place else rule.words


def _by_ruling(
    ruling: Ruling, finding: Finding, people: Mapping[str, Person], policy: Policy, words: str
) -> tuple[Treatment, str, str]:
    because = f"Answered by {ruling.by}" + (f": {ruling.why}" if ruling.why else ".")
    if ruling.verdict == "keep":
        return "keep", "", because
    if ruling.verdict == "reword":
        return "label", ruling.words, because
    if ruling.verdict == "identify" and ruling.person is not None:
        treatment, shown, _ = _person_shown(_as_listed(ruling.person, people), policy, because)
        return treatment, shown, because
    if ruling.verdict == "unsure":
        return "review", words, because
    return "withhold", policy.kinds[finding.kind].words, because


def _as_listed(identified: Person, people: Mapping[str, Person]) -> Person:
    """Whoever a reviewer named, as the attendance list has them, where exactly one line of it fits."""
    named = identified.name.casefold()
    fitting = [p for p in people.values() if p.listed and named in (p.name.casefold(), p.initials.casefold())]
    return fitting[0] if len(fitting) == 1 else identified


def _united(text: str, decisions: list[Decision]) -> tuple[Decision, ...]:
    """Touching spans become their union, and the strictest treatment in it holds."""
    groups: list[list[Decision]] = []
    reach = -1
    for decision in decisions:
        if groups and (decision.span.start < reach or _same_person_in_brackets(text, groups[-1], decision)):
            groups[-1].append(decision)
        else:
            groups.append([decision])
        reach = max(reach, decision.span.end) if len(groups[-1]) > 1 else decision.span.end
    return tuple(_union(text, group) for group in groups)


def _same_person_in_brackets(text: str, group: list[Decision], decision: Decision) -> bool:
    """Whether `decision` is only the initials behind a name: "Jo Bloggs (JB)"."""
    last, this = group[-1].findings[0], decision.findings[0]
    if last.kind != "name" or this.kind != "name" or last.person is None or last.person != this.person:
        return False
    between, after = text[last.span.end : this.span.start], text[this.span.end : this.span.end + 1]
    return between.strip() == "(" and after == ")"


def _union(text: str, group: list[Decision]) -> Decision:
    if len(group) == 1:
        return group[0]
    span = Span(min(d.span.start for d in group), max(d.span.end for d in group))
    if text[span.end : span.end + 1] == ")" and text[span.start : span.end].count("(") > text[
        span.start : span.end
    ].count(")"):
        span = Span(span.start, span.end + 1)
    whole = [d for d in group if d.span.contains(span) and _settles(d)]
    # A sentence that goes altogether settles the doubtful words in it; else the strictest part holds the union.
    lead = max(whole or group, key=lambda d: (_STRICTEST[d.treatment], d.span.end - d.span.start))
    findings = tuple(finding for d in group for finding in d.findings)
    return Decision(span, lead.treatment, lead.public_text, lead.because, findings, lead.ruling, lead.question)


def _settles(decision: Decision) -> bool:
    """Whether a decision over whole words settles every doubt in them: withheld, or worded anew by a person.

    A label that policy gives to a name never does: who is meant is what the doubt on the same words is about.
    """
    ruled = decision.ruling is not None and decision.ruling.verdict == "reword"
    return decision.treatment == "withhold" or (decision.treatment == "label" and ruled)
