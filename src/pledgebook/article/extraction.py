"""Page to Article: the steps of the stage in their order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pledgebook.article import (
    flatten,
    head,
    headline,
    html,
    judge,
    liveblog,
    markdown,
    opinion,
    repeats,
    turns,
)
from pledgebook.article.furniture import reason_of
from pledgebook.article.look import Piece
from pledgebook.article.region import Reasons
from pledgebook.article.source import source
from pledgebook.article.view import View
from pledgebook.model import Article, Block, Form, Page, Problem, Span, Stated

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
        stated: what the head or the front matter of the page says of it.
        live: what it says of the posts of a live blog.
        troubles: what went wrong.
    """

    text: str
    pieces: Sequence[Piece]
    shares: Sequence[float]
    stated: Sequence[Stated] = ()
    live: liveblog.Live = liveblog.NOT_LIVE
    troubles: tuple[Problem, ...] = ()


def extract(page: Page) -> tuple[Article, list[Problem]]:
    """The article of a page, its blocks kept or dropped with a reason, and what went wrong.

    Always gives an article; where a page holds none, no block of it is kept and a problem says so.
    """
    cut = _cut(page)
    reasons = [reason_of(piece) for piece in cut.pieces]
    title = next((each.value for each in cut.stated if each.detail == "title"), page.title)
    reasons = headline.mark(cut.pieces, reasons, title)
    reasons = opinion.merge(cut.pieces, reasons, cut.shares)
    reasons = repeats.drop(cut.text, cut.pieces, reasons)
    reasons = reasons if title else headline.name(cut.pieces, reasons)

    view = View(cut.text, cut.pieces, reasons)
    said = source(page, cut.stated, view)
    blocks = liveblog.dated(_blocks(cut, reasons), cut.text, cut.live, said)
    blocks = turns.labelled(blocks, cut.text)
    problems = list(cut.troubles)
    if None not in reasons:
        problems.append(_no_article(page))
    if said.cut:
        problems.append(_cut_short(page))
    return Article(said, cut.text, tuple(blocks)), problems


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
    match _form(page):
        case "html":
            return _cut_html(page)
        case "markdown":
            pieces = markdown.pieces(page.source)
            return Cut(page.source, pieces, [0.0] * len(pieces), list(markdown.stated(page.source)))
        case "text":
            pieces = flatten.pieces(page.source)
            troubles = (_too_long(page),) if _is_cut_short(page, len(pieces)) else ()
            return Cut(page.source, pieces, [0.0] * len(pieces), troubles=troubles)


def _form(page: Page) -> Form:
    """How the page is written: front matter makes a text Markdown, whatever its ending."""
    return "markdown" if page.form == "text" and markdown.front_matter(page.source) else page.form


def _cut_html(page: Page) -> Cut:
    tree = html.parse(page.source)
    stated = head.stated(tree)
    strips = html.strips(tree)
    live = liveblog.live(tree, [strip.element for strip in strips])
    text, pieces = html.pieces(strips)
    unjudged = [0.0] * len(pieces)
    troubles = (_too_long(page),) if _is_cut_short(page, len(strips)) else ()
    if len(strips) > MOST_JUDGED or len(text) > LONGEST_JUDGED:
        return Cut(text, pieces, unjudged, stated, live, troubles)
    try:
        kept = judge.kept_characters(tree, [strip.holders for strip in strips])
    except Exception as error:  # noqa: BLE001 -- a library may raise anything on a broken page
        return Cut(text, pieces, unjudged, stated, live, (_judge_failed(page, error),))
    shares = [count / len(piece.span) for count, piece in zip(kept, pieces, strict=True)]
    return Cut(text, pieces, shares, stated, live, troubles)


def _no_article(page: Page) -> Problem:
    sentence = (
        "Expected an article, found only menus and notices; look at the page, remove it if it has none."
    )
    return Problem(page.doc, "no-article", sentence)


def _cut_short(page: Page) -> Problem:
    sentence = (
        "Expected the whole article, found its beginning and a paywall; no claim of the rest is in the book,"
        " so save the page again where it is shown whole."
    )
    return Problem(page.doc, "cut-short", sentence)


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
