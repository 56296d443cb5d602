"""Page to Article: the steps of the stage in their order."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, replace

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
    subtitles,
    turns,
)
from pledgebook.article.furniture import reasons_of
from pledgebook.article.look import Pieces
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
        pieces: its blocks, in order.
        told: whether their zones tell which of them are the article, so that nothing is left to judge.
        shares: of each block the share that the judge takes for the article; empty where none was asked.
        stated: what the head or the front matter of the page says of it.
        live: what it says of the posts of a live blog.
        troubles: what went wrong.
    """

    pieces: Pieces
    _: KW_ONLY
    told: bool = False
    shares: Sequence[float] = ()
    stated: Sequence[Stated] = ()
    live: liveblog.Live = liveblog.NOT_LIVE
    troubles: tuple[Problem, ...] = ()


def extract(page: Page) -> tuple[Article, list[Problem]]:
    """The article of a page, its blocks kept or dropped with a reason, and what went wrong.

    Always gives an article; where a page holds none, no block of it is kept and a problem says so.
    """
    cut = _cut(page)
    pieces = cut.pieces
    title = next((each.value for each in cut.stated if each.detail == "title"), page.title)
    reasons = pieces.zones if cut.told else _judged(cut, title)
    blocks = turns.labelled(_blocks(pieces, reasons), pieces.text)
    view = View(pieces, reasons, is_transcript=any(block.label for block in blocks))
    said = source(page, cut.stated, view)
    blocks = liveblog.dated(blocks, pieces.text, cut.live, said)
    problems = list(cut.troubles)
    if None not in reasons:
        problems.append(_no_article(page))
    if said.cut:
        problems.append(_cut_short(page))
    return Article(said, pieces.text, tuple(blocks)), problems


def _judged(cut: Cut, title: str | None) -> Reasons:
    """Why each block is not the article; None for the article's own."""
    pieces = cut.pieces
    reasons = headline.mark(pieces, reasons_of(pieces), title)
    reasons = opinion.merge(pieces, reasons, cut.shares)
    reasons = repeats.drop(pieces, reasons)
    return reasons if title else headline.name(pieces.looks, reasons)


def _blocks(pieces: Pieces, reasons: Reasons) -> list[Block]:
    """The blocks with their reasons; sentences of a page of one line that share the reason are one again."""
    blocks = list(map(Block, pieces.spans, pieces.tags, reasons))
    if "\n" in pieces.text.strip():
        return blocks
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found and found[-1].reason == block.reason else None
        if before and _on_one_line(pieces.text, before.span, block.span):
            found[-1] = replace(block, span=before.span.to(block.span))
        else:
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
            return Cut(pieces, stated=list(markdown.stated(page.source)))
        case "text" if subtitles.are_subtitles(page.source):
            return Cut(subtitles.pieces(page.source), told=True)
        case "text":
            pieces = flatten.pieces(page.source)
            troubles = (_too_long(page),) if _is_cut_short(page, len(pieces)) else ()
            return Cut(pieces, troubles=troubles)


def _form(page: Page) -> Form:
    """How the page is written: front matter makes a text Markdown, whatever its ending."""
    return "markdown" if page.form == "text" and markdown.front_matter(page.source) else page.form


def _cut_html(page: Page) -> Cut:
    tree = html.parse(page.source)
    stated = head.stated(tree)
    strips = html.strips(tree)
    live = liveblog.live(tree, [strip.element for strip in strips])
    pieces = html.pieces(strips)
    troubles = (_too_long(page),) if _is_cut_short(page, len(strips)) else ()
    if len(strips) > MOST_JUDGED or len(pieces.text) > LONGEST_JUDGED:
        return Cut(pieces, stated=stated, live=live, troubles=troubles)
    try:
        kept = judge.kept_characters(tree, [strip.holders for strip in strips])
    except Exception as error:  # noqa: BLE001 -- a library may raise anything on a broken page
        return Cut(pieces, stated=stated, live=live, troubles=(_judge_failed(page, error),))
    shares = [count / length for count, length in zip(kept, pieces.looks.lengths, strict=True)]
    return Cut(pieces, shares=shares, stated=stated, live=live, troubles=troubles)


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
