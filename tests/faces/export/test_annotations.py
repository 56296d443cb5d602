"""Web Annotations: the words stand where the selectors say, on every page."""

import json
from typing import Any

import msgspec
from hypothesis import given

from pledgebook.faces.export import export
from pledgebook.faces.export.annotations import AROUND
from pledgebook.model import Claim, Page
from pledgebook.stores import Book, contract
from tests.faces.export.books import book_of, drafts


def annotations(path: Any) -> list[dict[str, Any]]:
    page = json.loads(path.read_text("utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    items: list[dict[str, Any]] = page["items"]
    return items


def test_the_words_stand_where_both_selectors_say(book, written):
    texts = {f"urn:pledgebook:page:{each.source.page}": each.page_text for each in book.articles()}
    for note in annotations(written("annotations")):
        text, target = texts[note["target"]["scope"]], note["target"]
        quote, position = target["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        before, after = text[: position["start"]], text[position["end"] :]
        assert before.endswith(quote["prefix"])
        assert after.startswith(quote["suffix"])
        assert len(quote["prefix"]) == min(AROUND, len(before))
        assert len(quote["suffix"]) == min(AROUND, len(after))


def test_the_body_is_the_claim_as_the_command_line_prints_it(book, written):
    bodies = [json.loads(note["body"][1]["value"]) for note in annotations(written("annotations"))]
    printed = [json.loads(contract.line(contract.claim(claim))) for claim in book.claims()]
    assert sorted(bodies, key=lambda each: each["id"]) == sorted(printed, key=lambda each: each["id"])


def test_ids_are_those_of_the_claims(book, written):
    ids = [note["id"].rpartition(":")[2] for note in annotations(written("annotations"))]
    assert sorted(ids) == sorted(claim.id for claim in book.claims())


def test_read_back_and_exported_again_they_are_the_same_bytes(book, written, tmp_path):
    first = written("annotations")
    with Book.open(tmp_path / "read.book", create=True) as read:
        claims = [claim_from(json.loads(note["body"][1]["value"])) for note in annotations(first)]
        for each in book.articles():
            source = each.source
            read.add_article(Page(source.page, source.doc, "text", each.page_text, ""), each)
            read.add_claims(source.page, [claim for claim in claims if claim.page == source.page])
        export(read, "annotations", tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == first.read_bytes()


def claim_from(body: dict[str, Any]) -> Claim:
    """The claim that a body holds."""
    body["span"] = {end: body.pop(end) for end in ("start", "end")}
    for name in ("date", "by"):
        if body.get(name):
            body[name] = {"earliest": None, "latest": None} | body[name]
    return msgspec.convert(body, Claim)


@given(drafts)
def test_every_claim_of_a_made_up_book_is_there_once(made):
    with book_of(made) as (book, folder):
        export(book, "annotations", folder / "notes.json")
        assert len(annotations(folder / "notes.json")) == sum(len(claims) for _, _, claims, _ in made)
