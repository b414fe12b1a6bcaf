"""Topics: what readers look for, found by a short list of words that the partnership may change. Never from names."""

from __future__ import annotations

from publishing.context import HOME, Press
from publishing.meeting import ordering
from publishing.pages.agencies import found
from publishing.text.facts import Named

DEFAULT: tuple[Named, ...] = (
    Named("neglect", "Neglect", ("neglect", "neglected", "neglectful", "Graded Care Profile")),
    Named(
        "exploitation",
        "Exploitation",
        ("exploitation", "exploited", "county lines", "CSE", "CCE", "trafficking", "trafficked"),
    ),
    Named("early-help", "Early help", ("early help", "EHA", "TAF", "family hub")),
    Named("domestic-abuse", "Domestic abuse", ("domestic abuse", "domestic violence", "MARAC", "coercive control")),
    Named("mental-health", "Mental health", ("mental health", "CAMHS", "self-harm", "suicide", "wellbeing")),
    Named(
        "missing", "Missing children", ("missing episode", "missing children", "missing child", "return home interview")
    ),
    Named(
        "education",
        "Education and attendance",
        ("elective home education", "home education", "attendance", "exclusion"),
    ),
    Named("contextual", "Harm outside the home", ("contextual safeguarding", "extra-familial", "knife crime", "gang")),
    Named("online", "Online safety", ("online safety", "online harm", "social media", "internet")),
    Named("disability", "Disability and SEND", ("SEND", "disabled", "disability", "disabilities", "EHCP")),
    Named(
        "reviews", "Reviews and learning", ("rapid review", "serious case review", "practice review", "LCSPR", "SCR")
    ),
    Named("training", "Training", ("training", "learning event", "briefing", "workforce development")),
)
"""What a site has where partnership.yaml names no topics."""


def topics(press: Press) -> dict[str, str]:
    """A page for each topic of which published minutes speak, and a list of them."""
    newest = [press.views[meeting.id] for meeting in ordering.newest_first(press.meetings)]
    spoken = [(topic, items) for topic in press.facts.topics if (items := found(newest, topic))]
    files = press.page("topics.md.j2", "topics", "Topics", crumbs=(HOME,), topics=spoken)
    for topic, items in spoken:
        files |= press.page(
            "topic.md.j2",
            f"topics/{topic.key}",
            topic.name,
            about=f"Where the minutes of {press.facts.name} speak of it: {topic.name}.",
            crumbs=(HOME, ("Topics", "topics/")),
            topic=topic,
            items=items,
        )
    return files
