"""What a page says about itself, gathered from all its places in the order of trust, and what is chosen.

Of each detail the first statement is chosen. The order: for the language, the words of the article; for the
day, the record that held the page; then the front matter or the head (JSON-LD, meta elements, `<time>`;
titles have their own order, see `head`); then the record's title and address; then what a reader sees; then
the address. `docs/metadata.md` says why.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from pledgebook.article import cut, visible
from pledgebook.article.language import language_of
from pledgebook.article.view import View
from pledgebook.model import Detail, Page, Source, Stated

GUESSED = frozenset(("headline", "masthead", "line"))
"""Names of statements of the text that only the looks of a line make: the headline, what stands above it, a
bare name. They are believed where nothing else is stated."""

SAMPLE_BLOCKS = 40
"""Paragraphs among which the words are that tell the language; it does not change further down."""


def source(page: Page, said: Sequence[Stated], view: View) -> Source:
    """What the page says about itself.

    Args:
        page: as read.
        said: what its head or front matter states.
        view: its judged blocks.
    """
    found = Source(page.id, page.doc, stated=_known(_gathered(page, said, view)))
    return Source(
        page=page.id,
        doc=page.doc,
        url=_first(found, "url"),
        outlet=_first(found, "outlet"),
        title=_first(found, "title"),
        published=_published(found.stated),
        byline=_first(found, "byline"),
        credits=found.says("credit"),
        language=_first(found, "language") or "en",
        cut=cut.is_cut(view, found.stated),
        stated=found.stated,
    )


def _gathered(page: Page, said: Sequence[Stated], view: View) -> list[Stated]:
    url = next((each.value for each in said if each.detail == "url"), page.url)
    vote = language_of(" ".join(view.written(place) for place in view.kept[:SAMPLE_BLOCKS]))
    return [
        *([Stated("language", vote, "text", "vote")] if vote else []),
        *([Stated("published", page.published.isoformat(), "record")] if page.published else []),
        *said,
        *([Stated("title", page.title, "record")] if page.title else []),
        *([Stated("url", page.url, "record")] if page.url else []),
        *visible.stated(view, url),
        *cut.prompt(view),
        *visible.stated_by_address(url),
    ]


def _known(stated: Sequence[Stated]) -> tuple[Stated, ...]:
    """The statements, each once, less guesses at what is stated and credits to the page itself."""
    surely = {each.detail for each in stated if not _is_guess(each)}
    own = " ".join(each.value for each in stated if each.detail in ("outlet", "agency"))
    kept = (each for each in stated if not (_is_guess(each) and each.detail in surely))
    return tuple(dict.fromkeys(each for each in kept if not _credits_itself(each, own)))


def _is_guess(each: Stated) -> bool:
    return each.place == "text" and each.name in GUESSED


def _credits_itself(each: Stated, own: str) -> bool:
    """Whether it is a sentence in which the page's own outlet was told something."""
    return each.detail == "credit" and bool(each.name) and each.name in own


def _first(found: Source, detail: Detail) -> str | None:
    return next(iter(found.says(detail)), None)


def _published(stated: Sequence[Stated]) -> date | None:
    """The day in the page's own zone; the day of an update where nothing else is dated.

    "Z" is what machines write and tells no zone. A printed day is believed that some zone makes the day of
    that instant; else the zone is that of any other time of the page.
    """
    days = [each for each in stated if each.detail == "published"]
    dated = days or [each for each in stated if each.detail == "updated"]
    if not dated:
        return None
    if not dated[0].value.endswith("Z"):
        return date.fromisoformat(dated[0].value[:10])
    local = [each for each in days if _is_local(each) and not each.days.isdisjoint(dated[0].days)]
    if local:
        return date.fromisoformat(local[0].value[:10])
    return (datetime.fromisoformat(dated[0].value) + (zone_of(stated) or timedelta())).date()


def _is_local(each: Stated) -> bool:
    """Whether a statement is in the page's own zone: what a reader sees, datelines aside, and the address."""
    is_seen = each.place in ("text", "html", "address") and each.name != "dateline"
    return is_seen and not each.value.endswith("Z")


def zone_of(stated: Sequence[Stated]) -> timedelta | None:
    """The offset from UTC that the first time of the page with one names; None where none does."""
    times = (each.value for each in stated if each.detail in ("published", "updated"))
    offsets = (datetime.fromisoformat(value).utcoffset() for value in times if not value.endswith("Z"))
    return next((offset for offset in offsets if offset is not None), None)
