"""Web Annotations: the words stand where the selectors say, on every page."""

import json
from typing import Any

from hypothesis import given

from pledgebook.faces.export import export
from pledgebook.faces.export.annotations import AROUND
from pledgebook.stores import contract
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


@given(drafts)
def test_every_claim_of_a_made_up_book_is_there_once(made):
    with book_of(made) as (book, folder):
        export(book, "annotations", folder / "notes.json")
        assert len(annotations(folder / "notes.json")) == sum(len(claims) for _, _, claims, _ in made)
