"""A file that is one page: read it, or say why not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pledgebook.model import Form, Page, Problem
from pledgebook.read.decode import decode, is_binary, without_surrogates
from pledgebook.read.folder import shown
from pledgebook.read.stored import File

MAX_PAGE_BYTES = 16 << 20
"""Bytes of the largest page, or line of JSONL, that is read.

It trades a rare huge document against memory and time: a page takes several times its bytes on the way to
an article. Fixed by the longest of 6,085 official documents (195 kB), with room for an act of appropriation
(some 6 MB). Re-measure by the longest document of a corpus.
"""


def one_page(
    file: File, form: Form, declared: Callable[[bytes], str | None] = lambda _: None
) -> Iterator[Page | Problem]:
    """The file's page, named by the file without its ending; before it, or instead of it, what is wrong.

    Args:
        file: one document.
        form: how its characters are to be read.
        declared: finds the encoding that the bytes themselves name.
    """
    place = shown(file)
    with file.open("rb") as stream:
        raw = stream.read(MAX_PAGE_BYTES + 1)
    if len(raw) > MAX_PAGE_BYTES:
        yield _too_large(place)
    elif is_binary(raw):
        yield _not_text(place)
    else:
        yield from decoded_page(Document(place, without_surrogates(file.stem)), raw, form, declared(raw))


@dataclass(frozen=True, slots=True)
class Document:
    """What a page is called.

    Attributes:
        place: for Problems.
        name: the page's `doc`.
        url: its address, where it is known.
    """

    place: str
    name: str
    url: str | None = None


def decoded_page(of: Document, raw: bytes, form: Form, declared: str | None) -> Iterator[Page | Problem]:
    """The page that the bytes hold; before it, or instead of it, what is wrong with its characters.

    Args:
        of: what the page is called.
        raw: text in some encoding.
        form: how its characters are to be read.
        declared: the encoding that the document names.
    """
    decoded = decode(raw, declared)
    if is_blank(decoded.text):
        yield _empty(of.place)
        return
    if decoded.lost:
        yield characters_lost(of.place, decoded.encoding)
    elif decoded.guessed:
        yield encoding_guessed(of.place, decoded.encoding)
    yield Page.of(of.name, decoded.text, form=form, raw=raw, encoding=decoded.encoding, url=of.url)


def is_blank(text: str) -> bool:
    """Whether there is nothing but white space."""
    return not text or text.isspace()


def characters_lost(place: str, encoding: str) -> Problem:
    """The Problem of a page that was read with some of its characters replaced."""
    sentence = (
        f"Expected whole characters in {encoding}, found broken ones; the page was read with U+FFFD in their"
        " place, so save it again as UTF-8 to have them back."
    )
    return Problem(place, "characters-lost", sentence)


def encoding_guessed(place: str, encoding: str) -> Problem:
    """The Problem of a page that is not UTF-8 and does not say in what encoding it is."""
    sentence = (
        f"Expected UTF-8, found other bytes and no word of their encoding; the page was read as {encoding},"
        " so look at its accents and save it again as UTF-8."
    )
    return Problem(place, "encoding-guessed", sentence)


def _too_large(place: str) -> Problem:
    limit = f"{MAX_PAGE_BYTES >> 20} MiB"
    sentence = f"Expected a page of at most {limit}, found a larger file; split it into one file a document."
    return Problem(place, "too-large", sentence)


def _not_text(place: str) -> Problem:
    sentence = "Expected text, found binary data; convert the file to .txt or .html or leave it out."
    return Problem(place, "not-text", sentence)


def _empty(place: str) -> Problem:
    sentence = "Expected a page of text, found an empty file; fetch the page again or leave the file out."
    return Problem(place, "empty", sentence)
