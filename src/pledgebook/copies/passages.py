"""Two articles side by side: the passages that both have, and those that only one has."""

from collections.abc import Iterator
from itertools import groupby

from pledgebook.copies.differences import versions
from pledgebook.copies.reading import Reading
from pledgebook.copies.settings import DEFAULT
from pledgebook.model import Article, Passage


def passages(page: Article, other: Article) -> list[Passage]:
    """The passages of the page in their order, then those that only the other page has, in theirs.

    Every sentence of the page is in one passage, and every one of the other page that differs.
    """
    here, there = Reading(page, DEFAULT), Reading(other, DEFAULT)
    changed = dict(versions(here, there))
    told = [_passage(said, words in there.pieces, changed.get(said)) for words, said in _written(here)]
    versions_there = set(changed.values())
    lacking = [
        Passage("there", "", said)
        for words, said in _written(there)
        if words not in here.pieces and said not in versions_there
    ]
    return [*_joined(told), *_joined(lacking)]


def _written(page: Reading) -> Iterator[tuple[bytes, str]]:
    """The words of each sentence, and the sentence as it stands in the text."""
    return ((words, page.written(number)) for words, number in page.pieces.items())


def _passage(said: str, is_shared: bool, version: str | None) -> Passage:  # noqa: FBT001 -- what was found
    if is_shared:
        return Passage("shared", said)
    return Passage("changed", said, version) if version else Passage("here", said)


def _joined(found: list[Passage]) -> list[Passage]:
    """The passages, neighbours of one kind as one; changed sentences stand each beside its version."""
    joined: list[Passage] = []
    for kind, run in groupby(found, key=lambda passage: passage.kind):
        some = list(run)
        if kind == "changed":
            joined += some
        else:
            texts = (
                " ".join(filter(None, side)) for side in zip(*((p.here, p.there) for p in some), strict=True)
            )
            joined.append(Passage(kind, *texts))
    return joined
