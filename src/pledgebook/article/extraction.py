"""Page to Article: the steps of the stage in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pledgebook.article import flatten, head, headline, html, judge, markdown, opinion, repeats, visible
from pledgebook.article.dates import first_day
from pledgebook.article.furniture import reason_of
from pledgebook.article.look import Piece
from pledgebook.article.region import Reasons
from pledgebook.article.said import NOTHING_SAID, Said, first
from pledgebook.article.visible import View
from pledgebook.model import Article, Block, Page, Problem, Source, Span

MOST_JUDGED = 4_000
"""Most blocks of a page that the judge is asked about, which takes it some half a second. The longest page of
`bench/articles` has half of them; larger ones are tables and dumps, which our rules decide alone."""

LONGEST_JUDGED = 1_000_000
"""Most characters likewise: five times as many as that page has."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A page cut into blocks.

    Attributes:
        text: the page text.
        pieces: its blocks, in order.
        shares: of each block the share that the judge takes for the article; all 0 where none was asked.
        said: what the head or the front matter of the page says.
        troubles: what went wrong.
    """

    text: str
    pieces: Sequence[Piece]
    shares: Sequence[float]
    said: Said = NOTHING_SAID
    troubles: tuple[Problem, ...] = ()


def extract(page: Page) -> tuple[Article, list[Problem]]:
    """The article of a page, its blocks kept or dropped with a reason, and what went wrong.

    Always gives an article; where a page holds none, no block of it is kept and a problem says so.
    """
    cut = _cut(page)
    reasons = [reason_of(piece) for piece in cut.pieces]
    title = cut.said.title or page.title
    reasons = headline.mark(cut.pieces, reasons, title)
    reasons = opinion.merge(cut.pieces, reasons, cut.shares)
    reasons = repeats.drop(cut.text, cut.pieces, reasons)
    reasons = reasons if title else headline.name(cut.pieces, reasons)

    source = _source(page, cut.said, View(cut.text, cut.pieces, reasons))
    blocks = tuple(_blocks(cut, reasons))
    problems = list(cut.troubles)
    if None not in reasons:
        problems.append(_no_article(page))
    return Article(source, cut.text, blocks), problems


def _blocks(cut: Cut, reasons: Reasons) -> list[Block]:
    """The blocks with their reasons; sentences of one line that share the reason are one again."""
    found: list[Block] = []
    for piece, reason in zip(cut.pieces, reasons, strict=True):
        block = Block(piece.span, piece.tag, reason)
        if found and found[-1].reason == reason and _on_one_line(cut.text, found[-1].span, piece.span):
            block = replace(block, span=found.pop().span.to(piece.span))
        found.append(block)
    return found


def _on_one_line(text: str, before: Span, behind: Span) -> bool:
    return text[before.end : behind.start].isprintable()


def _cut(page: Page) -> Cut:
    match page.form:
        case "html":
            return _cut_html(page)
        case "markdown":
            pieces = markdown.pieces(page.source)
            return Cut(page.source, pieces, [0.0] * len(pieces), _front_matter(page.source))
        case "text":
            pieces = flatten.pieces(page.source)
            troubles = (_too_long(page),) if _is_cut_short(page, len(pieces)) else ()
            return Cut(page.source, pieces, [0.0] * len(pieces), troubles=troubles)


def _cut_html(page: Page) -> Cut:
    tree = html.parse(page.source)
    said = head.said(tree)
    strips = html.strips(tree)
    text, pieces = html.pieces(strips)
    unjudged = [0.0] * len(pieces)
    troubles = (_too_long(page),) if _is_cut_short(page, len(strips)) else ()
    if len(strips) > MOST_JUDGED or len(text) > LONGEST_JUDGED:
        return Cut(text, pieces, unjudged, said, troubles)
    try:
        kept = judge.kept_characters(tree, [strip.holders for strip in strips])
    except Exception as error:  # noqa: BLE001 -- a library may raise anything on a broken page
        return Cut(text, pieces, unjudged, said, (_judge_failed(page, error),))
    shares = [count / len(piece.span) for count, piece in zip(kept, pieces, strict=True)]
    return Cut(text, pieces, shares, said, troubles)


def _front_matter(source: str) -> Said:
    fields = markdown.front_matter(source)
    return Said(
        title=fields.get("title"),
        published=first_day(fields.get("date") or fields.get("published") or ""),
        outlet=fields.get("outlet") or fields.get("publisher"),
        byline=fields.get("author"),
        url=fields.get("url"),
        language=fields.get("lang") or fields.get("language"),
    )


def _source(page: Page, said: Said, view: View) -> Source:
    """What the page says about itself: the record's day first, then its head, its lines, its address."""
    record = Said(title=page.title, url=page.url)
    address = visible.said_by_address(said.url or page.url)
    places = (Said(published=page.published), said, record, visible.said(view), address)
    return Source(
        page=page.id,
        doc=page.doc,
        url=first(places, lambda place: place.url),
        outlet=first(places, lambda place: place.outlet),
        title=first(places, lambda place: place.title),
        published=first(places, lambda place: place.published),
        byline=first(places, lambda place: place.byline),
        credits=visible.credits_of(view),
        language=said.language or "en",
    )


def _no_article(page: Page) -> Problem:
    sentence = (
        "Expected an article, found only menus and notices; look at the page, remove it if it has none."
    )
    return Problem(page.doc, "no-article", sentence)


def _is_cut_short(page: Page, blocks: int) -> bool:
    if page.form == "html":
        return len(page.source) > html.LONGEST_PAGE or blocks > html.MOST_BLOCKS
    return len(page.source) > flatten.LONGEST_PAGE or blocks > flatten.MOST_BLOCKS


def _too_long(page: Page) -> Problem:
    sentence = "Expected a page, found a text as long as books; only its beginning was read, split it."
    return Problem(page.doc, "page-too-long", sentence)


def _judge_failed(page: Page, error: Exception) -> Problem:
    found = type(error).__name__
    sentence = f"Expected trafilatura to judge the page, found {found}; our own rules did, check its article."
    return Problem(page.doc, "judge-failed", sentence)
