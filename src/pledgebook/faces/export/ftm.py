"""FollowTheMoney: entities as JSON lines and the statements behind them as CSV, for Aleph and nomenklatura.

An entry is a `Project` with its giver and receiver as `ProjectParticipant`s; a page is an `Article`; a claim
is a `Documentation` that joins the two with its words. Every statement says from which claim, entry or page
it is (`origin`), how that wrote it (`original_value`), and on which days it was published first and last.
"""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha1
from pathlib import Path
from typing import BinaryIO, TextIO

import msgspec

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.remainder import Remainder, left_lists
from pledgebook.faces.export.wording import bounds, days, figure, items, middle, one_line, titled
from pledgebook.faces.names import bodies, countries, name
from pledgebook.model import Claim, Event, Package, Source, When, content_id

DATASET = "pledgebook"

HEAD = (
    "canonical_id entity_id prop prop_type schema value dataset origin lang original_value external"
    " first_seen last_seen id"
).split()
"""Columns of a file of statements, as `followthemoney.statement.serialize` reads them."""

TYPES = {
    "address": "address",
    "amount": "number",
    "country": "country",
    "currency": "string",
    "date": "date",
    "publishedAt": "date",
    "document": "entity",
    "entity": "entity",
    "participant": "entity",
    "project": "entity",
    "proof": "entity",
    "name": "name",
    "program": "string",
    "projectId": "identifier",
    "sourceUrl": "url",
    "description": "text",
    "notes": "text",
    "summary": "text",
}
"""Types of properties in the model of FollowTheMoney; `string` where none is given."""

UNSEEN = ("Cc", "Cf", "Cs", "Cn")
"""Categories of characters that the library takes out of values: controls, marks of format, half letters."""

Seen = tuple[str | None, str | None]
"""First and last day of publication."""

_encode = msgspec.json.Encoder().encode


@dataclass(frozen=True, slots=True)
class Said:
    """How a statement was said.

    Attributes:
        origin: the claim, entry or page from which it comes.
        written: the words as they stand in the text, or the value as the book has it.
        seen: when it was published.
    """

    origin: str
    written: str
    seen: Seen


@dataclass(slots=True)
class Entity:
    """An entity that is being put together, one statement after another.

    Attributes:
        id: its id, the same in every book.
        schema: name of its schema.
        statements: how each property and value was said, each once.
    """

    id: str
    schema: str
    statements: dict[tuple[str, str], Said] = field(default_factory=dict)

    def say(self, prop: str, value: object, origin: str, seen: Seen, written: str | None = None) -> None:
        """A statement; said again it is one statement, seen over all the days."""
        raw = one_line("" if value is None else str(value))
        if text := _sound(raw):
            first = self.statements.get((prop, text), Said(origin, written or raw, seen))
            self.statements[prop, text] = replace(first, seen=_both(first.seen, seen))


class _Files:
    """The two files; every entity goes into both."""

    def __init__(self, entities: BinaryIO, statements: TextIO) -> None:
        self._entities, self._lines = entities, csv.writer(statements, lineterminator="\n")
        self._lines.writerow(HEAD)
        self.counts = {"entities": 0, "statements": 0}

    def put(self, entity: Entity) -> None:
        properties: dict[str, list[str]] = {}
        for (prop, value), said in entity.statements.items():
            properties.setdefault(prop, []).append(value)
            self._lines.writerow(_line(entity, prop, value, said))
        shown = {"id": entity.id, "schema": entity.schema, "properties": properties, "datasets": [DATASET]}
        self._entities.write(_encode(shown) + b"\n")
        self.counts["entities"] += 1
        self.counts["statements"] += len(entity.statements)


def write(cited: Cited, folder: Path, remainder: Remainder) -> dict[str, int]:
    """Entities and statements of all entries, pages and givers; givers and receivers stand last."""
    left_lists(cited, remainder, ("totals", "ratios", "findings", "decisions"))
    parties: dict[str, Entity] = {}
    with (
        (folder / "entities.ftm.json").open("wb") as entities,
        (folder / "statements.csv").open("w", encoding="utf-8", newline="") as statements,
    ):
        files = _Files(entities, statements)
        for source in cited.book.sources():
            files.put(_article(source))
        for package in cited.book.packages():
            for entity in _entry(cited, package, parties):
                files.put(entity)
        for code in sorted(parties):
            files.put(parties[code])
    return files.counts


def _line(entity: Entity, prop: str, value: str, said: Said) -> tuple[object, ...]:
    key = sha1(f"{DATASET}.{entity.id}.{prop}.{value}".encode()).hexdigest()  # noqa: S324 -- as they make it
    kind = TYPES.get(prop, "string")
    original = one_line(said.written) if one_line(said.written) != value else None
    return (
        *(entity.id, entity.id, prop, kind, entity.schema, value, DATASET, said.origin),
        *("", original, "f", *said.seen, key),
    )


def _sound(text: str) -> str:
    """The text as the library keeps it: composed, without characters that nobody sees."""
    composed = unicodedata.normalize("NFC", text)
    if composed.isprintable():
        return composed
    return one_line("".join(each for each in composed if unicodedata.category(each) not in UNSEEN))


def _both(one: Seen, other: Seen) -> Seen:
    days_seen = sorted(day for day in (*one, *other) if day)
    return (days_seen[0], days_seen[-1]) if days_seen else (None, None)


def _seen(sources: list[Source]) -> Seen:
    published = [str(source.published) for source in sources if source.published]
    return (min(published), max(published)) if published else (None, None)


def _article(source: Source) -> Entity:
    made, seen = Entity(_page_id(source.page), "Article"), _seen([source])
    origin = f"page:{source.page}"
    made.say("title", source.title or source.doc, origin, seen)
    made.say("fileName", source.doc, origin, seen)
    made.say("sourceUrl", source.url, origin, seen)
    made.say("publisher", source.outlet, origin, seen)
    made.say("author", source.byline, origin, seen)
    made.say("publishedAt", source.published, origin, seen)
    return made


def _entry(cited: Cited, package: Package, parties: dict[str, Entity]) -> Iterator[Entity]:
    sources = cited.sources(package.claims)
    made, seen = _project(package, sources), _seen(sources)
    for event in package.history:
        told = f"{event.stage}: {bounds(event.amount)}; {days(event.date)}"
        made.say(
            "notes", told, f"claim:{event.claim}", _seen(cited.sources([event.claim])), event.amount.written
        )
    yield made
    for role, code in (("donor", package.donor), ("recipient", package.recipient)):
        if code:
            party = parties.setdefault(code, Entity(_party_id(code), _schema(code)))
            _tell_party(party, code, f"entry:{package.id}", seen)
            yield _participant(made, party, role, seen)
    for claim in cited.claims(package.claims):
        yield _documentation(made, claim, _seen([cited.source(claim.page)]))


def _project(package: Package, sources: list[Source]) -> Entity:
    made, seen = Entity(f"{DATASET}-{package.id}", "Project"), _seen(sources)
    amount, entry = package.amount, f"entry:{package.id}"
    best = next((event.claim for event in package.history if _is_told(package, event)), None)
    origin = f"claim:{best}" if best else entry
    made.say("name", titled(package), entry, seen)
    made.say("projectId", package.id, entry, seen)
    made.say("status", package.stage, entry, seen)
    made.say("amount", figure(middle(amount)), origin, seen, amount.written)
    made.say("currency", amount.currency, origin, seen)
    made.say("summary", bounds(amount), origin, seen, amount.written)
    when = package.announced
    made.say("date", _prefix(when), entry, seen, when.written if when else None)
    made.say("notes", f"announced: {days(when)}" if when else None, entry, seen)
    made.say("program", package.authority, entry, seen)
    made.say("description", items(package), entry, seen)
    for word in (package.record, package.scope):
        made.say("keywords", word, entry, seen)
    for source in sources:
        made.say("proof", _page_id(source.page), f"page:{source.page}", _seen([source]))
        made.say("sourceUrl", source.url, f"page:{source.page}", _seen([source]))
    return made


def _is_told(package: Package, event: Event) -> bool:
    return event.amount.written == package.amount.written and event.amount.value == package.amount.value


def _prefix(when: When | None) -> str | None:
    """The day, month or year that both ends share, as dates of FollowTheMoney may be that coarse."""
    if when is None or not isinstance(when.earliest, date) or not isinstance(when.latest, date):
        return None
    first, last = str(when.earliest), str(when.latest)
    return next((first[:length] for length in (10, 7, 4) if first[:length] == last[:length]), None)


def _tell_party(party: Entity, code: str, origin: str, seen: Seen) -> None:
    party.say("name", name(code), origin, seen, code)
    if code in countries():
        party.say("country", code.lower(), origin, seen, code)


def _participant(project: Entity, party: Entity, role: str, seen: Seen) -> Entity:
    made = Entity(f"{project.id}-{role}", "ProjectParticipant")
    origin = project.id.replace(f"{DATASET}-", "entry:")
    for prop, value in (("project", project.id), ("participant", party.id), ("role", role)):
        made.say(prop, value, origin, seen)
    return made


def _documentation(project: Entity, claim: Claim, seen: Seen) -> Entity:
    made, origin = Entity(f"{DATASET}-claim-{claim.id}", "Documentation"), f"claim:{claim.id}"
    said = {
        "entity": project.id,
        "document": _page_id(claim.page),
        "role": "evidence",
        "summary": claim.evidence,
        "recordId": claim.id,
        "date": seen[0],
    }
    for prop, value in said.items():
        made.say(prop, value, origin, seen)
    return made


def _page_id(page: str) -> str:
    return f"{DATASET}-page-{page}"


def _party_id(code: str) -> str:
    return f"{DATASET}-party-{content_id('party', code)}"


def _schema(code: str) -> str:
    return "PublicBody" if code in countries() else "Organization" if code in bodies() else "LegalEntity"
