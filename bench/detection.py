"""How fast detection is, on one core, and what share of it each detector takes.

    python bench/detection.py [FOLDER] [--ner candour|none] [--presidio]

The time of gathering the roster, in which mentions are found and the names model votes, counts as a detector's.
Seconds are of one core's own time, so other programs do not count; one thread multiplies matrices, as in a build.
Whatever is remembered of a text is forgotten before each document.

--presidio: the same texts by Microsoft Presidio's analyser, with all its English recognisers over the same names model.
It is no dependency of ours: install presidio-analyzer in an environment elsewhere and name its packages in PYTHONPATH.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import defaultdict
from importlib import import_module
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from minutes.layouts import parse  # noqa: E402
from minutes.sources import read  # noqa: E402
from redaction.detectors import DETECTORS  # noqa: E402
from redaction.names import mentions, ner_model  # noqa: E402
from redaction.names.own_places import explained  # noqa: E402
from redaction.people.gather import gather  # noqa: E402
from redaction.people.scene import Scene  # noqa: E402
from redaction.rules import regex_rules, sentence_scoring  # noqa: E402
from redaction.settlement.occurrences import occurrences  # noqa: E402
from redaction.settlement.settle import settle  # noqa: E402
from redaction.words import known_phrases, sentences, tokens  # noqa: E402
from redaction.words.acronyms import resolved  # noqa: E402
from redaction.words.lexicon import Lexicon, vocabulary  # noqa: E402


def main() -> None:
    """Measure, and print words a second and each share."""
    parser = argparse.ArgumentParser(description="How fast detection is.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "content" / "minutes")
    parser.add_argument("--ner", default="candour")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--presidio", action="store_true")
    asked = parser.parse_args()
    meetings = [parse(read(path), ()) for path in sorted(asked.folder.iterdir()) if path.is_file()]
    words = sum(len(meeting.text.split()) for meeting in meetings)
    lexicon = Lexicon(ner=asked.ner)
    began = time.process_time()
    vocabulary()
    ner_model.people("Nobody is here.", [0], asked.ner)
    gather(meetings[0], (), lexicon)
    print(f"loading lists and model: {time.process_time() - began:.1f} s")
    best: dict[str, float] = {}
    for _ in range(asked.rounds):
        spent = once(meetings, lexicon)
        best = spent if not best or sum(spent.values()) < sum(best.values()) else best
    total = sum(best.values())
    print(f"{words} words in {total:.2f} s: {words / total:,.0f} words a second")
    for name, seconds in sorted(best.items(), key=lambda pair: -pair[1]):
        print(f"  {name:28} {seconds / total:6.1%}  {words / seconds:12,.0f} words a second")
    if asked.presidio:
        other = min(presidio([meeting.text for meeting in meetings], asked.rounds))
        print(f"Presidio: {other:.2f} s, {words / other:,.0f} words a second; we are {other / total:.2f} times as fast")


def presidio(texts: list[str], rounds: int) -> list[float]:
    """Seconds that Presidio takes for some texts, round by round, with our names model as its pipeline."""
    analyser = import_module("presidio_analyzer")
    engine = import_module("presidio_analyzer.nlp_engine").SpacyNlpEngine()
    engine.nlp = {"en": ner_model._own(ner_model.MODEL)}  # its own loader takes packages only
    ready = analyser.AnalyzerEngine(nlp_engine=engine, supported_languages=["en"])
    ready.analyze("Nobody is here.", language="en")
    spent = []
    for _ in range(rounds):
        began = time.process_time()
        for text in texts:
            ready.analyze(text, language="en")
        spent.append(time.process_time() - began)
    return spent


def once(meetings: list, lexicon: Lexicon) -> dict[str, float]:
    """Seconds by detector, for all meetings once."""
    spent: dict[str, float] = defaultdict(float)
    for meeting in meetings:
        for cached in (
            tokens.document,
            tokens.words,
            known_phrases.protected,
            mentions.mentions,
            ner_model._answered,
            resolved,
            occurrences,
            sentence_scoring.marks,
            regex_rules._sieve,
        ):
            cached.cache_clear()
        sentences._REMEMBERED.clear()
        began = time.process_time()
        roster = gather(meeting, (), lexicon)
        spent["gathering and the model"] += time.process_time() - began
        scene = Scene(meeting, roster, explained(lexicon, meeting))
        for run in DETECTORS:
            began = time.process_time()
            scene = scene.with_found(run(scene))
            spent[run.__module__.rsplit(".", 1)[-1]] += time.process_time() - began
        began = time.process_time()
        settle(meeting, roster.by_id, scene.lexicon, scene.found)
        spent["settlement"] += time.process_time() - began
    return dict(spent)


if __name__ == "__main__":
    main()
