"""What pages say about themselves, against what is known: titles and days of publication.

Two sets. Of the press pages the truth is annotated. Of the real pages of `bench/articles` that carry JSON-LD,
the JSON-LD is taken out of the page, the page is read, and what was read is compared with what it said. Each
is measured on developed and on blind pages apart (blind: SHA-256 of the name is 0 modulo 4).

`python -m bench.metadata` prints the figures alone, and the developed pages that differ.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from bench.figure import Figure
from pledgebook import article, read
from pledgebook.article import html, linked
from pledgebook.model import Page, Source, Stated, disagree
from pledgebook.text import fold

SHARED = Path(__file__).parents[2] / "shared"

CUT_LENGTH = 60
"""Characters from which a headline in JSON-LD that ours begins with is the same, cut: search engines ask for
at most 110 characters, and publishers cut at 60 to 110."""

_LINKED = re.compile(r"<script[^>]*application/ld\+json[^>]*>.*?</script>", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Case:
    """One detail of one page.

    Attributes:
        doc: the page.
        what: what is measured.
        right: whether it was read right.
        found: what was read.
        wanted: what is true.
    """

    doc: str
    what: str
    right: bool
    found: object
    wanted: object

    @property
    def part(self) -> str:
        """Whether the page may be developed on."""
        return "blind" if int(sha256(self.doc.encode()).hexdigest(), 16) % 4 == 0 else "developed"


def measure(shared: Path = SHARED) -> Iterator[Figure]:
    """Shares of right titles, days and languages, a figure for each set and part."""
    cases = sorted(all_cases(shared), key=_name)
    for name, same in groupby(cases, _name):
        rights = [case.right for case in same]
        yield Figure(name, sum(rights) / len(rights), "share", f"of {len(rights)} pages")


def _name(case: Case) -> str:
    return f"{case.what}, {case.part}"


def all_cases(shared: Path) -> list[Case]:
    """Every detail of every page of both sets."""
    return [*press(shared), *real(shared)]


def press(shared: Path) -> Iterator[Case]:
    """The press pages against their annotations."""
    lines = (shared / "gold" / "press-dev.jsonl").read_text("utf-8").splitlines()
    gold = {row["doc"]: row for row in map(json.loads, lines)}
    for page in read.pages([str(shared / "corpus" / "press-dev")]):
        if isinstance(page, Page):
            source, wanted = article.extract(page)[0].source, gold[page.doc]
            same = _same_title(source.title, wanted["title"])
            yield Case(page.doc, "press: title", same, source.title, wanted["title"])
            day = str(source.published) if source.published else None
            yield Case(page.doc, "press: day", day == wanted["published"], day, wanted["published"])
            outlet = _words(source.outlet or "") == _words(wanted["outlet"] or "")
            yield Case(page.doc, "press: outlet", outlet, source.outlet, wanted["outlet"])


def real(shared: Path) -> Iterator[Case]:
    """The real pages, read without their JSON-LD, against it."""
    for file in sorted((shared / "bench" / "articles" / "html").glob("*.html.gz")):
        markup = gzip.decompress(file.read_bytes()).decode("utf-8", "replace")
        doc = file.name.removesuffix(".html.gz")
        told = list(linked.stated(html.parse(markup)))
        source = article.extract(Page.of(doc, _LINKED.sub("", markup), form="html"))[0].source
        yield from _titles(doc, source, [each.value for each in told if each.detail == "title"])
        yield from _days(doc, source, [each for each in told if each.detail == "published"])
        yield from _languages(doc, source)


def _titles(doc: str, source: Source, told: list[str]) -> Iterator[Case]:
    for wanted in told[:1]:
        anywhere = any(_same_title(title, wanted) for title in source.says("title"))
        same = _same_title(source.title, wanted)
        yield Case(doc, "html: title", same, source.title, wanted)
        if "title" not in source.disputed:
            yield Case(doc, "html: title, undisputed", same, source.title, wanted)
        yield Case(doc, "html: title, any stated", anywhere, source.says("title"), wanted)


def _days(doc: str, source: Source, told: list[Stated]) -> Iterator[Case]:
    """The day as JSON-LD writes it, and the same where only the zone is another."""
    for wanted in told[:1]:
        same = str(source.published) == wanted.value[:10]
        stated = [each for each in source.stated if each.detail == "published"]
        moment = same or bool(stated and not disagree(stated[0], wanted))
        yield Case(doc, "html: day", same, source.published, wanted.value)
        yield Case(doc, "html: day or instant", moment, source.published, wanted.value)


def _languages(doc: str, source: Source) -> Iterator[Case]:
    """The vote of the words against the language that the page states."""
    told = {each.name: each.value for each in source.stated if each.detail == "language"}
    if "lang" in told and "vote" in told:
        right = told["vote"] == told["lang"]
        yield Case(doc, "html: language by its words", right, told["vote"], told["lang"])


def _same_title(found: str | None, wanted: str) -> bool:
    ours, theirs = _words(found or ""), _words(wanted)
    is_cut = len(wanted) >= CUT_LENGTH and ours[: len(theirs)] == theirs
    is_longer = theirs[: len(ours)] == ours and re.search(r"\s[|–—-]\s[^|–—]{2,40}$", wanted) is not None
    return ours == theirs or is_cut or (is_longer and bool(ours))


def _words(title: str) -> list[str]:
    return _WORD.findall(fold(title).casefold())


def differing(cases: Iterable[Case]) -> Iterator[Case]:
    """The developed cases that were read wrong."""
    return (case for case in cases if not case.right and case.part == "developed")


def main() -> int:
    for figure in measure():
        print(figure)
    for case in differing(all_cases(SHARED)):
        print(f"{case.what}: {case.doc[:12]} found {case.found!r}, wanted {case.wanted!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
