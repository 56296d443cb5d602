"""FollowTheMoney: read back by its library, merged by nomenklatura, nothing lost (run by `make formats`)."""

import io
import json
from collections import defaultdict
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("followthemoney", reason="FollowTheMoney is not installed here: run `make formats`.")
pytest.importorskip("nomenklatura", reason="nomenklatura is not installed here: run `make formats`.")

from followthemoney import Dataset, Statement, StatementEntity, model
from followthemoney.dataset.catalog import DataCatalog
from followthemoney.statement.serialize import read_csv_statements
from hypothesis import given, settings
from nomenklatura.db import make_session
from nomenklatura.judgement import Judgement
from nomenklatura.resolver import Resolver
from nomenklatura.store import MemoryStore

from pledgebook.faces.export import export
from pledgebook.faces.export.ftm import DATASET
from pledgebook.faces.export.wording import middle
from pledgebook.stores import Book
from tests.faces.export.books import book_of, drafts


def entities(folder: Path) -> list[Any]:
    lines = (folder / "entities.ftm.json").read_text("utf-8").splitlines()
    return [model.get_proxy(json.loads(line)) for line in lines]


def statements(folder: Path) -> list[Statement]:
    with closing(io.BytesIO((folder / "statements.csv").read_bytes())) as file:
        return list(read_csv_statements(file))


def told(each: Statement) -> tuple[object, ...]:
    """All that a statement says; of a link the target as it was written before merging."""
    if each.prop_type == "entity":
        known: tuple[object, ...] = ("link", each.original_value or each.value)
    else:
        known = (each.id, each.value, each.original_value)
    return (
        *known,
        *(each.dataset, each.entity_id, each.schema, each.prop, each.prop_type),
        *(each.first_seen, each.last_seen, each.origin),
    )


def test_the_library_takes_every_value_as_it_is(written):
    for entity in entities(written("ftm")):
        for prop, value in entity.itervalues():
            assert prop.type.clean(value, proxy=entity) == value, (entity.schema.name, prop.name, value)


def test_no_link_leads_nowhere(written):
    found = {entity.id: entity for entity in entities(written("ftm"))}
    for entity in found.values():
        for prop, value in entity.itervalues():
            if prop.type.name == "entity":
                assert found[value].schema.is_a(prop.range)


def test_statements_and_entities_say_the_same(written):
    said = {(each.entity_id, each.prop, each.value) for each in statements(written("ftm"))}
    held = {
        (entity.id, prop.name, value)
        for entity in entities(written("ftm"))
        for prop, value in entity.itervalues()
    }
    assert said == held


def test_ids_and_types_of_statements_are_those_the_library_would_give(written):
    for each in statements(written("ftm")):
        assert each.id == each.generate_key()
        assert each.prop_type == model.get(each.schema).get(each.prop).type.name


def test_every_statement_says_where_it_comes_from(book, written):
    known = {
        "claim": {claim.id for claim in book.claims()},
        "entry": {entry.id for entry in book.packages()},
        "page": {source.page for source in book.sources()},
    }
    for each in statements(written("ftm")):
        kind, _, key = (each.origin or "").partition(":")
        assert key in known[kind]


def test_sums_are_written_as_in_the_text_and_dated_by_their_pages(book, written):
    said = {(each.entity_id, each.prop): each for each in statements(written("ftm"))}
    for entry in book.packages():
        amount = said[f"{DATASET}-{entry.id}", "amount"]
        written_as = " ".join(entry.amount.written.split())
        assert written_as in (amount.original_value, amount.value)
        days = sorted(
            str(day) for key in entry.claims if (day := book.source(book.claim(key).page).published)
        )
        assert (amount.first_seen, amount.last_seen) == ((days[0], days[-1]) if days else (None, None))


def test_two_books_merge_without_loss(written):
    """A second book under another name shares the ids; two givers are judged to be one."""
    first = statements(written("ftm"))
    second = [each.clone(dataset="other") for each in first]
    members = [DATASET, "other"]
    named = [{"name": name, "title": name} for name in members]
    catalog = DataCatalog(
        Dataset, {"datasets": [*named, {"name": "all", "title": "All", "children": members}]}
    )
    dataset = catalog.require("all")
    resolver = Resolver[StatementEntity](make_session("sqlite:///:memory:"), create=True)
    parties = sorted({each.entity_id for each in first if "-party-" in each.entity_id})
    if len(parties) > 1:
        resolver.decide(parties[0], parties[1], Judgement.POSITIVE, user="test")
    store = MemoryStore(dataset, resolver)
    with store.writer() as writer:
        for each in (*first, *second):
            writer.add_statement(each)
    merged = [each for entity in store.default_view().entities() for each in entity.statements]
    facts = [each for each in merged if each.prop != "id"]
    assert sorted(map(told, facts), key=str) == sorted(map(told, (*first, *second)), key=str)


@settings(max_examples=20)
@given(drafts)
def test_made_up_books_keep_their_sums(made):
    with book_of(made) as (book, folder):
        export(book, "ftm", folder / "ftm")
        assert sums(folder / "ftm") == expected(book)
        assert {each.prop_type for each in statements(folder / "ftm")} <= {
            "text",
            "name",
            "url",
            "date",
            "number",
            "string",
            "entity",
            "identifier",
            "country",
        }


def sums(folder: Path) -> dict[str, Decimal]:
    added: dict[str, Decimal] = defaultdict(Decimal)
    for entity in entities(folder):
        if entity.schema.name == "Project":
            added[entity.first("currency")] += Decimal(entity.first("amount"))
    return added


def expected(book: Book) -> dict[str, Decimal]:
    added: dict[str, Decimal] = defaultdict(Decimal)
    for entry in book.packages():
        added[entry.amount.currency] += Decimal(str(middle(entry.amount)))
    return added
