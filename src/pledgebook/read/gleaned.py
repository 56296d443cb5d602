"""Gleaned pages as rows of a table, and back: `pledgebook scale` writes, `pledgebook build` takes in."""

from dataclasses import replace
from typing import TypedDict

import msgspec

from pledgebook.model import Gleaned, Problem

COLUMNS = ("kind", "id", "doc", "url", "noun", "text")


class Row(TypedDict):
    """One row. The other columns repeat of the noun what people look for.

    Attributes:
        kind: `page`, `refused` (by the gate) or `problem` (something that could not be read).
        id: of the page; of a problem its code.
        doc: the page's name for people; of a problem its place.
        url: the page's address.
        noun: the whole as JSON, without the page text.
        text: the page text in UTF-8, as bytes: pages may hold lone surrogates, which no string column takes.
    """

    kind: str
    id: str
    doc: str
    url: str | None
    noun: str
    text: bytes | None


_encode = msgspec.json.Encoder().encode
_gleaned = msgspec.json.Decoder(Gleaned).decode
_problem = msgspec.json.Decoder(Problem).decode


def row_of(found: Gleaned | Problem) -> Row:
    """The row of a gleaned page, or of a problem met while reading."""
    if isinstance(found, Problem):
        return Row(
            kind="problem", id=found.code, doc=found.place, url=None, noun=_encode(found).decode(), text=None
        )
    article = found.article
    bare = replace(found, article=replace(article, page_text="")) if article else found
    return Row(
        kind="page" if article else "refused",
        id=found.page.id,
        doc=found.page.doc,
        url=found.page.url,
        noun=_encode(bare).decode(),
        text=article.page_text.encode("utf-8", "surrogatepass") if article else None,
    )


def found_in(row: Row) -> Gleaned | Problem:
    """What the row was made of.

    Raises:
        msgspec.MsgspecError: it was made by a program whose nouns are others.
    """
    if row["kind"] == "problem":
        return _problem(row["noun"])
    found = _gleaned(row["noun"])
    if not found.article:
        return found
    text = (row["text"] or b"").decode("utf-8", "surrogatepass")
    return replace(found, article=replace(found.article, page_text=text))
