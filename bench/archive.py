"""A made-up archive: most pages hold nothing, as in the archive of any crawl; one in `EVERY` tells of aid.

python -m bench.archive COUNT      writes COUNT records as JSONL to standard output

Town news is put together from sentences on councils, weather, football; one page in `MONEY` of it names a sum
of money for something at home, so that the gate has to look twice. Of the pages on aid `TOLD` tell one
package, each with other words around it, and one in `REPRINTED` of them is reprinted by another paper.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import BinaryIO, TypedDict

EVERY = 200
"""One page in so many tells of aid: half a percent. Of 181 real news pages, collected because they are hard
to cut, two pass the gate; of a crawl of everything less will."""

MONEY = 10
"""One page of town news in so many names a sum."""

TOLD = 4
"""Pages that tell one package."""

REPRINTED = 5
"""One page on aid in so many is the one before it, under another address, a day later."""

SENTENCES = 14
"""Of a page: some 1.3 kB of text."""


class Record(TypedDict):
    """A line of JSONL, as `pledgebook build` reads it."""

    id: str
    url: str
    published: str
    title: str
    text: str


WHO = (
    "The council of {town}",
    "A neighbour from {town}",
    "The choir of {town}",
    "The head teacher in {town}",
    "The owner of the mill near {town}",
    "A reader in {town}",
    "The football club of {town}",
    "The librarian of {town}",
)
DID = (
    "spoke about {thing} on {day}",
    "opened {thing} after {number} months of work",
    "asked for patience with {thing} until {day}",
    "counted {number} visitors at {thing}",
    "said that {thing} would stay closed until {day}",
    "remembered how {thing} looked {number} years ago",
    "moved {thing} to another street",
    "painted {thing} on a wet {day}",
)
MORE = (
    "and nobody minded the rain",
    "while the band played for an hour",
    "before the buses left for the coast",
    "though the bakery had run out of bread",
    "as the river rose a little further",
    "and the children went home early",
    "because the old key no longer fitted",
    "with tea and cake for all who came",
)
THINGS = (
    "the swimming pool",
    "the market hall",
    "the spring fair",
    "the new timetable",
    "the museum of clocks",
    "the footbridge",
    "the school garden",
    "the skating rink",
)
TOWNS = ("Alderby", "Brunsfield", "Calder Moor", "Dunholt", "Easterby", "Fenwick Green", "Garsdale", "Holm")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DONORS = ("The United States", "Canada", "Germany", "Norway", "The United Kingdom", "Sweden", "Japan")
RECIPIENTS = ("Ukraine", "Moldova", "Jordan", "Kenya", "Ethiopia", "Lebanon", "Yemen", "Haiti")
AID = ("military aid", "humanitarian aid", "budget support", "security assistance")
TELLINGS = (
    "{donor} announced {sum} in {aid} for {to} on {day}.",
    "{donor} will give {to} {sum} in {aid}, the government said on {day}.",
    "On {day}, {donor} approved a new package of {aid} for {to} worth {sum}.",
    "A package of {sum} in {aid} for {to} was announced by {donor} on {day}.",
)
FIRST_DAY = date(2012, 1, 2)


def records(count: int, start: int = 0) -> Iterator[Record]:
    """Made-up records, `count` of them from the one numbered `start` on; a number gives one record always."""
    return map(_record, range(start, start + count))


def write_jsonl(count: int, file: Path) -> None:
    """The records as JSONL, in gzip where the name says so."""
    with gzip.open(file, "wb", 1) if file.name.endswith(".gz") else file.open("wb") as stream:
        for record in records(count):
            stream.write(json.dumps(record).encode() + b"\n")


def write_warc(count: int, file: Path, start: int = 0) -> None:
    """The records as HTML pages in a WARC file, a gzip member each."""
    with file.open("wb") as stream:
        for record in records(count, start):
            _write_response(record, stream)


def _write_response(record: Record, stream: BinaryIO) -> None:
    title, paragraphs = record["title"], record["text"].split("\n\n")
    body = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    page = (
        f'<!doctype html><html lang="en"><head><title>{title}</title>'
        f'<meta property="article:published_time" content="{record["published"]}"></head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>{title}</h1>\n{body}</article></body></html>"
    )
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {record['url']}\r\n"
        f"WARC-Date: {record['published']}T06:00:00Z\r\nWARC-Record-ID: <urn:record:{record['id']}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    stream.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 1, mtime=0))


def _record(number: int) -> Record:
    telling, beside = divmod(number, EVERY)
    if beside:
        return _town_news(number)
    if telling % REPRINTED == REPRINTED - 1:
        return _reprint(number, _on_aid(number - EVERY, telling - 1))
    return _on_aid(number, telling)


def _town_news(number: int) -> Record:
    chance = Random(number)  # noqa: S311 -- made-up pages, the same at every run
    day = FIRST_DAY + timedelta(days=chance.randrange(4000))
    sentences = [_sentence(chance) for _ in range(SENTENCES)]
    if number % MONEY == 0:
        sentences.insert(3, f"The roof of the hall will cost ${chance.randint(1, 90)} million, it was said.")
    return _page(number, "news", day, sentences)


def _on_aid(number: int, telling: int) -> Record:
    package, chance = telling // TOLD, Random(number)  # noqa: S311
    facts = Random(-package - 1)  # noqa: S311
    day = FIRST_DAY + timedelta(days=facts.randrange(4000))
    said = TELLINGS[telling % TOLD].format(
        donor=facts.choice(DONORS),
        to=facts.choice(RECIPIENTS),
        aid=facts.choice(AID),
        sum=f"${facts.randint(2, 900)} million",
        day=f"{day:%B} {day.day}, {day.year}",
    )
    sentences = [said, *(_sentence(chance) for _ in range(SENTENCES))]
    return _page(number, "world", day + timedelta(days=telling % TOLD), sentences)


def _reprint(number: int, original: Record) -> Record:
    day = date.fromisoformat(original["published"]) + timedelta(days=1)
    return {
        **original,
        "id": f"page-{number}",
        "url": f"https://herald.example/{number}",
        "published": day.isoformat(),
    }


def _page(number: int, section: str, day: date, sentences: list[str]) -> Record:
    paragraphs = [" ".join(sentences[start : start + 4]) for start in range(0, len(sentences), 4)]
    return {
        "id": f"page-{number}",
        "url": f"https://gazette.example/{section}/{number}",
        "published": day.isoformat(),
        "title": sentences[0].rstrip("."),
        "text": "\n\n".join(paragraphs),
    }


def _sentence(chance: Random) -> str:
    who, did, more = (chance.choice(parts) for parts in (WHO, DID, MORE))
    return f"{who} {did} {more}.".format(
        town=chance.choice(TOWNS),
        thing=chance.choice(THINGS),
        day=chance.choice(DAYS),
        number=chance.randint(2, 9999),
    )


if __name__ == "__main__":
    for each in records(int(sys.argv[1])):
        sys.stdout.write(json.dumps(each) + "\n")
