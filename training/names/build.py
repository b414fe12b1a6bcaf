"""Trains the names model from the frames and the rendered corpus, and writes it with its hashes.

The same corpus and seed give the same bytes on the same machine, however many cores it has.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import Config

from redaction.names.ner_model import with_vectors
from redaction.words.tokens import tokenizer
from training.names.generate import NameExample, examples
from training.names.measure import HOME
from training.names.passages import passages

CONFIG = Path(__file__).parent / "config.cfg"
MODEL = Path(__file__).resolve().parents[2] / "redaction" / "names" / "ner_weights"
ROUNDS = ("0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10")
TRAIN, DEV, SEED, STYLES = 25_000, 1_000, 20, 3
HASHES = "SHA256SUMS"


@spacy.registry.callbacks("candour.word_vectors.v1")  # type: ignore[attr-defined,untyped-decorator]
def _before_init() -> object:
    """What config.cfg has done before the model is made: the word vectors are put in place."""
    return with_vectors


def build(target: Path = MODEL, without: Sequence[str] = ()) -> dict[str, float]:
    """Train, write the model to `target`, and give its figures on passages with names it has not seen.

    without: rounds of the corpus that nothing is to be learnt from, so that they can be measured on.
    """
    rounds = [name for name in ROUNDS if name not in without]
    with TemporaryDirectory() as folder:
        work = Path(folder)
        _corpus(chain(examples(TRAIN, SEED), passages(HOME, rounds, STYLES, SEED))).to_disk(work / "train.spacy")
        _corpus(chain(examples(DEV, SEED + 1), passages(HOME, rounds[-2:], 1, SEED + 1))).to_disk(work / "dev.spacy")
        paths = {"paths.train": str(work / "train.spacy"), "paths.dev": str(work / "dev.spacy")}
        nlp = init_nlp(load_config(CONFIG, overrides=paths, interpolate=False))
        nlp.tokenizer = tokenizer(nlp.vocab)
        (work / "out").mkdir()
        train(nlp, work / "out")
        _write(nlp, work / "out" / "model-best", target)
        return _figures(work / "out" / "model-best")


def _corpus(made: Iterable[NameExample]) -> DocBin:
    """Examples as spaCy reads them."""
    nlp = English()
    nlp.tokenizer = tokenizer(nlp.vocab)
    store = DocBin()
    for example in made:
        doc = nlp.make_doc(example.text)
        spans = [doc.char_span(s.start, s.end, "PERSON", alignment_mode="contract") for s in example.people]
        doc.set_ents([span for span in spans if span is not None])
        store.add(doc)
    return store


def _write(nlp: Language, best: Path, target: Path) -> None:
    """Keep the weights and their description alone; the tokenizer is code, and the word store is not needed."""
    nlp.from_disk(best, exclude=["tokenizer", "vocab"])
    for part in nlp.pipe_names:
        shutil.rmtree(target / part, ignore_errors=True)
        target.mkdir(parents=True, exist_ok=True)
        nlp.get_pipe(part).to_disk(target / part, exclude=["vocab"])  # type: ignore[attr-defined]
    # Enough to build the pipeline; how it was trained stands in training/config.cfg.
    Config({part: nlp.config[part] for part in ("nlp", "components")}).to_disk(target / "config.cfg")
    write_hashes(target)


def write_hashes(target: Path) -> None:
    """The SHA-256 of each file of a model, one a line, as `sha256sum` prints them."""
    files = sorted(path for path in target.rglob("*") if path.is_file() and path.name != HASHES)
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(target).as_posix()}\n" for p in files]
    (target / HASHES).write_text("".join(lines), encoding="utf-8", newline="\n")


def _figures(best: Path) -> dict[str, float]:
    meta = json.loads((best / "meta.json").read_text(encoding="utf-8"))
    return {name: meta["performance"][name] for name in ("ents_p", "ents_r", "ents_f")}
