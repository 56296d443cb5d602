"""The index of the offline search: which words lead to which pages, in files that a page loads as scripts.

A page opened from a folder cannot fetch a file, but it can load a script. So every file of the index is a
call with its data. Words are spread over files by their first two letters, and what is found over blocks of
`BLOCK`, so that a search loads the files of its words and of the few results that it shows.
"""

import json
import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.faces.publish.links import Kind

BLOCK = 200
"""Things to a file. It trades many small files against loading what is not shown; 200 take about 25 KB."""

TOO_COMMON = 20_000
"""Things to which one word leads at most. Words that lead to more are left out of a search beside others:
their file (3 bytes each) would be larger than all else that a search loads. No word of the White House book
is left out; re-measure by the largest file of the index."""

SHORTEST = 2
"""Letters of a word that is found, figures aside."""

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_ACCENT = re.compile("[\u0300-\u036f]")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a search finds.

    Attributes:
        kind: what it is.
        key: its id, by which its page is named.
        title: what is shown.
        note: what is shown beside it in small.
    """

    kind: Kind
    key: str
    title: str
    note: str


class Index:
    """The words of all items, gathered as they come."""

    def __init__(self) -> None:
        self._items: list[str] = []
        self._leads: dict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, item: Item, texts: Iterable[str]) -> None:
        """Let the words of the title, the note and the texts lead to the item."""
        number = len(self._items)
        self._items.append(_json([item.kind[0], item.key, item.title, item.note]))
        for word in set(words("\n".join((item.title, item.note, *texts)))):
            self._leads[word].append(number)

    def files(self) -> Iterator[tuple[str, str]]:
        """Name and content of every file, `search/` aside."""
        for first in range(0, len(self._items), BLOCK):
            block = ",\n".join(self._items[first : first + BLOCK])
            yield f"items{first // BLOCK}.js", f"pledgebook.items({first // BLOCK},[\n{block}\n]);\n"
        shards: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._leads):
            shards[shard(word)].append(f"{_json(word)}:{_json(_packed(self._leads[word]))}")
        for name, rows in shards.items():
            held = ",\n".join(rows)
            yield f"words_{name}.js", f"pledgebook.words({_json(name)},{{\n{held}\n}});\n"
        known = _json({"block": BLOCK, "items": len(self._items), "shards": sorted(shards)})
        yield "index.js", f"pledgebook.index({known});\n"


def words(text: str) -> list[str]:
    """The words of a text as they are looked up: without case, accents and commas in figures."""
    bare = text.lower() if text.isascii() else _bare(text.lower())
    found = [each.replace(",", "") for each in _WORD.findall(bare)]
    return [word for word in found if len(word) >= SHORTEST or word.isdecimal()]


def _bare(text: str) -> str:
    """The text without accents."""
    return _ACCENT.sub("", unicodedata.normalize("NFKD", text))


def shard(word: str) -> str:
    """The name of the file that holds a word: its first two letters, whatever is no Latin letter as `_`."""
    return "".join(letter if letter in _DIGITS else "_" for letter in f"{word[:2]:_<2}")


def _packed(numbers: "array[int]") -> str:
    """The steps from number to number in base 36; empty for a word that leads to too many."""
    if len(numbers) > TOO_COMMON:
        return ""
    steps = (number - before for before, number in zip([-1, *numbers], numbers, strict=False))
    return ",".join(map(_base36, steps))


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"


def _json(value: object) -> str:
    """JSON that may stand in a script: no line separators, no end of a script element."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).replace("</", "<\\/")
