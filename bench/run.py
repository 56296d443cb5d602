"""`make bench`: what each stage costs on this machine, in one run on one core.

1. claims    article text through the claim stage, cold (so it comes first) and warm
2. stages    the floor of unpacking and parsing, then every other stage on a sample of the corpus
3. gate      all documents, and the share that it lets through
4. articles  how well and how fast articles are told from their pages, beside trafilatura
5. metadata  titles, days and languages that pages state, against what is known of them
6. ledger    made-up claims over made-up packages, few and many
7. memory    the claim stage's peak, fed few documents and many
8. copies    made-up pages grouped, beside two MinHash-LSH libraries; growth; one page more
9. exports   a made-up book in every format, few entries and many, seconds and peaks
10. publish  the site of made-up entries, few and many, and its peak of memory
11. outlook  fifty items over ten years: kernel and reference, beside SimPy and PySD with the same flows
12. backtest the outlook on 155 mm shells, beside persistence, the trend and the official plan
13. peers    the same text through spaCy, beside the claim stage
14. book     the peak of building a made-up archive of a million pages, and one page more
15. scale    a made-up archive on Daft here and on a Ray cluster, with all cores

Prints a line a figure and writes `bench/results/latest.json` with the facts of the machine. Ratios hold from
machine to machine, seconds do not. Needs the corpus and the pages in `../shared`; without the peers it leaves
them out.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from bench import (
    articles,
    backtest,
    book,
    claims,
    copies,
    exports,
    gate,
    ledger,
    machine,
    memory,
    metadata,
    outlook,
    peers,
    publish,
    scale,
    stages,
)
from bench.figure import Figure
from bench.material import CORPUS, Material

RESULTS = Path(__file__).parent / "results" / "latest.json"


def measure() -> Iterator[Figure]:
    material = Material.load()
    yield from claims.measure(material)
    yield from stages.measure(material)
    yield from gate.measure(material)
    yield from articles.measure()
    yield from metadata.measure()
    yield from ledger.measure()
    yield from memory.measure()
    yield from copies.measure()
    yield from exports.measure()
    yield from publish.measure()
    yield from outlook.measure()
    yield from backtest.measure()
    yield from peers.measure(material)
    yield from book.measure()
    with machine.all_cores():
        yield from scale.measure()


def main() -> int:
    if not CORPUS.exists():
        sys.stderr.write("Expected the corpus in ../shared, found none; there is nothing to measure on.\n")
        return 2
    machine.keep_to_one_core()
    facts, found = machine.facts(), []
    print(*(f"{name} {fact}" for name, fact in facts.items()), sep=", ")
    for figure in measure():
        print(figure, flush=True)
        found.append(figure)
    for absent in (
        each
        for each in (
            memory.left_out(),
            *map(copies.left_out, copies.FINDERS),
            peers.left_out(),
            *map(outlook.left_out, outlook.PEERS),
        )
        if each
    ):
        print(absent)
    _keep(facts, found)
    return 0


def _keep(facts: machine.Facts, found: list[Figure]) -> None:
    kept = {"machine": facts, "found": {figure.name: figure.record() for figure in found}}
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
