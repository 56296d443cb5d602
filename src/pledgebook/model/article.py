"""Article: which blocks of a page are the article, and what the page says about itself."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from pledgebook.model.span import Span
from pledgebook.model.stated import Agreed, Detail, Stated, disagree

DropReason = Literal[
    "nav",  # menus, breadcrumbs, section names, tags, language switches
    "headline",  # the article's own title, kicker or sub-title
    "byline",  # who wrote it, when, reading time
    "credit",  # photo credits and captions
    "share",  # share buttons, comment counts, printing
    "prompt",  # newsletter, subscription, registration, cookie and app prompts
    "ad",  # advertisements and their labels
    "related",  # links to and headlines of other articles
    "ticker",  # market data, weather, live counters
    "comment",  # readers' comments and comment forms
    "legal",  # copyright, terms, site notices, footers
    "repeat",  # a teaser or second copy of what the article says anyway
    "other",  # judged not to be the article for no reason of the above
]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like run of the page text.

    Attributes:
        span: its characters in the page text, half-open.
        tag: the HTML element it came from (`p`, `h1`, `li`); empty for flattened text.
        reason: why it is not part of the article; None where it is.
        posted: of a post of a live blog, when it was posted: ISO 8601, a day or a time in the page's zone.
        label: of a turn of a transcript, the label it begins with ("MS. HOLT:"), half-open in the page text.
    """

    span: Span
    tag: str = ""
    reason: DropReason | None = None
    posted: str | None = None
    label: Span | None = None

    @property
    def day(self) -> date | None:
        """The day on which the post was posted."""
        return date.fromisoformat(self.posted[:10]) if self.posted else None


@dataclass(frozen=True, slots=True)
class Source:
    """What the page says about itself.

    Attributes:
        page: id of the page.
        doc: the page's name for people.
        url: the page's address, canonical where it says so.
        outlet: who published it, as the page names itself.
        title: the headline.
        published: day of publication in the page's own time zone; where only an update is dated, its day.
        byline: who wrote it, as printed.
        credits: contributors, agencies and "first reported" lines, as printed.
        language: ISO 639-1 code.
        cut: whether the page shows the beginning of its article only, the rest behind a paywall.
        stated: all that the page says of itself, the most trusted of each detail first. The fields above are
            chosen from it.
    """

    page: str
    doc: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    byline: str | None = None
    credits: tuple[str, ...] = ()
    language: str = "en"
    cut: bool = False
    stated: tuple[Stated, ...] = ()

    def says(self, detail: Detail) -> tuple[str, ...]:
        """What the page says of a detail, each wording once, the most trusted first."""
        return tuple(dict.fromkeys(each.value for each in self.stated if each.detail == detail))

    @property
    def published_time(self) -> str | None:
        """The first time stated that is of the day of publication, ISO 8601; else that day."""
        days = [each for each in self.stated if each.detail == "published" and self.published in each.days]
        times = (each.value for each in days if "T" in each.value)
        return next(times, self.published.isoformat() if self.published else None)

    @property
    def disputed(self) -> tuple[Detail, ...]:
        """Details about which places of the page disagree."""
        return tuple(detail for detail in get_args(Agreed) if len(self.rivals(detail)) > 1)

    def rivals(self, detail: Detail) -> tuple[Stated, ...]:
        """What the page says first of a detail, and the first of each that cannot be right beside it."""
        found: list[Stated] = []
        for each in self.stated:
            if each.detail == detail and all(disagree(other, each) for other in found):
                found.append(each)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Article:
    """A page's text cut into blocks, each kept or dropped with a reason.

    Blocks stand in order, never overlap, and only white space lies between them: kept and dropped blocks
    with the white space between them give back the page text exactly.

    Attributes:
        source: what the page says about itself.
        page_text: the text that every offset counts in. For a plain-text page the text as read; for HTML the
            blocks joined by newlines.
        blocks: all blocks, kept and dropped, in order.
    """

    source: Source
    page_text: str
    blocks: tuple[Block, ...]

    @property
    def kept(self) -> tuple[Block, ...]:
        """The blocks that are the article, in order."""
        return tuple(block for block in self.blocks if block.reason is None)

    @property
    def dropped(self) -> tuple[Block, ...]:
        """The blocks that are not the article, in order, each with its reason."""
        return tuple(block for block in self.blocks if block.reason is not None)

    @property
    def text(self) -> str:
        """The article proper, paragraphs joined by blank lines."""
        return "\n\n".join(block.span.of(self.page_text) for block in self.kept)
