"""How long the action register and the newsletter's words take for many meetings: the sample's, over and over.

    python bench/register.py [MEETINGS]

Each round of the sample's minutes is dated years apart, so that every action is followed through all that come after.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from publishing.action_register.follow import follow  # noqa: E402
from publishing.context import prepare  # noqa: E402
from publishing.text.escape import environment  # noqa: E402
from redaction.public import PublicMeeting  # noqa: E402
from tests.browser.sample import facts_and_meetings  # noqa: E402


def main() -> None:
    """Measure, and print seconds."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    with tempfile.TemporaryDirectory() as folder:
        facts, sample = facts_and_meetings(Path(folder))
    many = repeated(sample, count)
    shorts = {meeting.group: "".join(word[0] for word in meeting.group.split()) for meeting in many}
    began = time.perf_counter()
    followed = follow(many, shorts, facts.as_of)
    register = time.perf_counter()
    prepare(environment(ROOT / "templates"), facts, many)
    everything = time.perf_counter()
    states = sorted(one.standing.state for one in followed)
    told = ", ".join(f"{states.count(state)} {state}" for state in dict.fromkeys(states))
    print(f"{count} meetings, {len(followed)} actions ({told}): register {register - began:.1f} s", end="")
    print(f"; register, pages' views and summaries {everything - register:.1f} s")


def repeated(sample: tuple[PublicMeeting, ...], count: int) -> tuple[PublicMeeting, ...]:
    """The sample's meetings, oldest first, as often as makes the count; the first rounds longest ago."""
    dated = sorted((meeting for meeting in sample if meeting.held_on), key=lambda one: one.held_on)
    rounds = -(-count // len(dated))
    out = []
    for at in range(rounds):
        for meeting in dated:
            year = int(meeting.held_on[:4]) - 3 * (rounds - 1 - at)
            out.append(replace(meeting, id=f"{meeting.id}-{at}", held_on=f"{year}{meeting.held_on[4:]}"))
    return tuple(out[-count:])


if __name__ == "__main__":
    main()
