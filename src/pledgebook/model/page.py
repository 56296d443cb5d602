"""Page: one document as it was read, before anything is judged."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Literal

from pledgebook.model.ids import content_id

Form = Literal["text", "html", "markdown"]


def page_id(doc: str, url: str | None, published: date | None, form: Form, sha256: str) -> str:
    """The id of a page: what it is called, where and when it was published, and its bytes."""
    return content_id("page", doc, url, published.isoformat() if published else None, form, sha256)


@dataclass(frozen=True, slots=True)
class Page:
    """A document as read. Two pages are one when name, address, date, form and bytes agree.

    Three memoranda with the same words but their own addresses and dates are three pages.

    Attributes:
        id: as `page_id` works it out.
        doc: the name people use: a file's name without its ending, or a record's `id`.
        form: how `source` is to be read.
        source: the characters as decoded: plain text, Markdown, or HTML source.
        sha256: of the bytes that were read, in hexadecimal.
        encoding: with which the bytes were decoded, as `utf-8` or `cp1252`.
        url: where the document was published, where that is known.
        title: as the record that held the document gave it; pages often state a better one.
        published: day of publication as the record that held the document gave it.
    """

    id: str
    doc: str
    form: Form
    source: str
    sha256: str
    encoding: str = "utf-8"
    url: str | None = None
    title: str | None = None
    published: date | None = None

    @classmethod
    def of(  # noqa: PLR0913 -- a record's fields, all by name
        cls,
        doc: str,
        source: str,
        *,
        form: Form = "text",
        raw: bytes | None = None,
        encoding: str = "utf-8",
        url: str | None = None,
        title: str | None = None,
        published: date | None = None,
    ) -> "Page":
        """A page with its digest and id worked out; `raw` defaults to `source` as UTF-8."""
        read = source.encode("utf-8", "surrogatepass") if raw is None else raw
        digest = sha256(read).hexdigest()
        key = page_id(doc, url, published, form, digest)
        return cls(key, doc, form, source, digest, encoding, url, title, published)
