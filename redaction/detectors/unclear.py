"""Words whose letters may be wrong, because a picture was read: somebody has to compare them with the paper.

A misread name is in no list and a misread figure still looks like one, so nothing but the page itself can settle it.
"""

from __future__ import annotations

from redaction.model import Finding
from redaction.people.scene import Scene

_BECAUSE = "Read by OCR, and its letters may be wrong. Compare it with the paper; change the words where they differ."


def detect(scene: Scene) -> tuple[Finding, ...]:
    """One finding for each doubtful stretch of the document. Below the line of confidence: always a question."""
    return tuple(
        Finding(span, scene.text[span.start : span.end], "unclear", "unclear", 0.4, _BECAUSE)
        for span in scene.meeting.document.doubtful
    )
