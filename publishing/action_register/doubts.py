"""Sentences that may be about an action: each asked of a person once, and the answer used from then on."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from publishing.action_register.entries import Entry
from publishing.action_register.model import Answer, Doubt, Report
from redaction.public import PublicMeeting, plain


def answered(entry: Entry, meeting: PublicMeeting, report: Report, answers: Mapping[str, Answer]) -> Report | None:
    """The report as a person's answer has it: unchanged where nobody was asked, None where it is of something else."""
    if report.sure and report.verdict != "unsure":
        return report
    answer = answers.get(key_of(entry, meeting, report))
    if answer is None:
        return report
    if answer == "other":
        return None
    return replace(report, verdict="done" if answer == "done" else "open", by="person", news=True, sure=True)


def doubt_of(entry: Entry, meeting: PublicMeeting, report: Report) -> Doubt:
    """The question that a doubtful report asks."""
    return Doubt(key_of(entry, meeting, report), meeting, report)


def key_of(entry: Entry, meeting: PublicMeeting, report: Report) -> str:
    """A question's key: the same for the same words of the same meeting about the same action, however often built."""
    parts = (entry.first.id, plain(entry.wordings[0].text), meeting.id, plain(report.text))
    return hashlib.sha256("\x00".join(parts).encode("utf-8")).hexdigest()[:16]
