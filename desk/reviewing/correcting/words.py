"""What the page \"What was read\" calls things: facts, ways of being there, what was put right."""

FACTS = (
    ("title", "Title"),
    ("group", "Group"),
    ("date", "Date"),
    ("start", "Start"),
    ("end", "End"),
    ("venue", "Place"),
    ("chair", "Chair"),
    ("next_meeting", "Next meeting"),
)
PRESENCES = (
    ("present", "Present"),
    ("in attendance", "In attendance"),
    ("minute taker", "Minute taker"),
    ("apologies", "Apologies"),
    ("absent", "Absent"),
)
TOLD = {
    "fact": "Fact",
    "add person": "Somebody added",
    "change person": "Somebody changed",
    "not a person": "Not a person",
    "merge people": "Two lines are one person",
    "split person": "One line is two people",
    "heading": "A heading",
    "no heading": "Not a heading",
    "action": "An action",
    "decision": "A decision",
    "neither": "Neither action nor decision",
    "place": "Placed in an item",
    "leave out": "Left out",
}
