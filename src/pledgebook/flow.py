"""The order of the stages: the table of contents of the program.

1. read      the outside       -> Page
2. article   Page              -> Article, whatever is not the article dropped with a reason
3. copies    Articles          -> CopyGroups, Reliances, who repeats and who credits whom
4. claims    Article           -> Claims, each with its exact words
5. ledger    Claims, CopyGroups, Reliances, Decisions, Problems -> Packages, Totals, Findings
6. outlook   Scenario, Packages, Claims -> Forecast, whether industry can keep it up; asked for, not built

Each stage is a pure function of its input (only `read` touches the outside); the book keeps what each one
made. The book is a function of its pages, the decisions and the rules, so pages may come in any order.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Protocol, TypeVar

from pledgebook import article, claims, copies, ledger, outlook
from pledgebook.model import (
    Article,
    Change,
    Claim,
    CopyGroup,
    Decision,
    Forecast,
    Found,
    Gleaned,
    Hindsight,
    Ledger,
    Member,
    Package,
    Page,
    Paper,
    Passage,
    Problem,
    Reliance,
    Scenario,
    Source,
)

NO_CLAIM = "no sum and no goods near words of aid to somebody abroad"
"""Why the gate refuses a page."""

Item = TypeVar("Item")
Result = TypeVar("Result")


class Each(Protocol):
    """A way to do a stage's work: here, one by one, or side by side in other processes."""

    def __call__(
        self, function: Callable[[Item], Result], items: Iterable[Item], /
    ) -> Iterator[tuple[Item, Result]]:
        """Each item with what the function gives for it, in the order of the items."""


def one_by_one(function: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[tuple[Item, Result]]:
    """Each item with what the function gives for it, worked out here."""
    return ((item, function(item)) for item in items)


class Book(copies.Shelf, Protocol):
    """What the flow asks of a book. Everything added stays; `set_` replaces what is worked out anew."""

    def lacks(self, page: Page, *, gated: bool) -> bool:
        """Whether the page still has to be read; one that the gate refused counts as read only when gated."""

    def refuse(self, page: Page, reason: str) -> None:
        """Remember by id, address and reason that the page was not kept."""

    def add_article(self, page: Page, found: Article) -> None:
        """Keep a page with its article."""

    def add_problems(self, problems: list[Problem]) -> list[Problem]:
        """Keep what could not be read or decided, each once; gives the same list back."""

    def unread(self) -> Iterator[Article]:
        """Articles whose claims have not been read by today's rules, ordered by page id."""

    def add_claims(self, page: str, found: Iterable[Claim]) -> None:
        """Keep the claims of a page and mark it as read by today's rules."""

    def evidence(
        self,
    ) -> tuple[list[Source], list[Claim], list[CopyGroup], list[Decision], list[Problem], list[Reliance]]:
        """All that the ledger is worked out from, each list in a fixed order."""

    def set_ledger(self, kept: Ledger) -> None:
        """Replace packages, totals and findings."""


def build(
    found: Iterable[Found], book: Book, *, gated: bool = True, each: Each = one_by_one
) -> list[Problem]:
    """Bring the book up to date with the pages that `read.pages` found; says what could not be read.

    Args:
        found: pages, pages gleaned elsewhere by today's rules, and what could not be read.
        book: what is kept of them.
        gated: whether pages that can hold no claim are remembered by address and reason only.
        each: how the work of a stage on many pages is done; the book is the same.
    """
    problems: list[Problem] = []

    # 1. read
    pages = _new_pages(found, book, problems, gated=gated)

    # 2. article
    for page, (extracted, troubles) in each(article.extract, pages):
        problems += book.add_problems(troubles)
        book.add_article(page, extracted)

    # 3. copies
    copies.join(book)

    # 4. claims
    for unread, (claimed, troubles) in each(claims.read, book.unread()):
        problems += book.add_problems(troubles)
        book.add_claims(unread.source.page, claimed)

    # 5. ledger
    book.set_ledger(ledger.keep(*book.evidence()))
    return problems


def as_of(day: date, book: Book) -> tuple[Ledger, ledger.Known]:
    """The ledger that the pages published up to a day give, and what that left out; nothing is written.

    A file that could not be read tells no day and is left out as undated pages are.
    """
    sources, claimed, groups, decisions, _, reliances = book.evidence()
    known = ledger.known_by(day, sources, claimed, decisions)

    # 3. copies
    left = list(copies.regroup(groups, known.pages, book.article))

    # 5. ledger
    relying = [each for each in reliances if each.page in known.pages]
    kept = ledger.keep(known.sources, known.claims, left, known.decisions, reliances=relying)
    return kept, known


def differences(
    before: Iterable[Package],
    after: Iterable[Package],
    claims: Iterable[Claim],
    decisions: Iterable[Decision],
) -> list[Change]:
    """What the entries of a second ledger have otherwise; see `ledger.differences`."""
    # 5. ledger
    return ledger.differences(before, after, claims, decisions)


def scenario(
    text: str, place: str, packages: Iterable[Package] = (), claims: Iterable[Claim] = ()
) -> tuple[Scenario | None, list[Problem]]:
    """The scenario that a file writes out, with what a book adds to it; or what is wrong with it.

    Args:
        text: of the file.
        place: its name, for problems.
        packages: entries of a book; see `outlook.with_book`.
        claims: claims of the book.
    """
    written, problems = outlook.written(text, place)
    if written is None:
        return None, problems
    found = outlook.with_book(written.scenario, packages, claims, written.which, written.choice)
    problems = outlook.problems(found, place)
    return (None, problems) if problems else (found, [])


def forecast(scenario: Scenario, seed: int, draws: int) -> Forecast:
    """What a scenario leads to; see `outlook.run`."""
    # 6. outlook
    return outlook.run(scenario, seed, draws)


def paper(study: str, seed: int, draws: int) -> Paper:
    """What a published study reckons, and what each term changes that it leaves out; see `outlook.papers`."""
    return outlook.papers.reproduce(study, seed, draws)


def published() -> list[Paper]:
    """The figures of all studies that can be reproduced."""
    return outlook.papers.published()


def hindsight(
    text: str, place: str, items: Iterable[str], seed: int
) -> tuple[Hindsight | None, list[Problem]]:
    """What was promised of an item's production, and what came; see `outlook.backtest.looked_up`."""
    return outlook.backtest.looked_up(text, place, items, seed)


def xmile(scenario: Scenario) -> str:
    """The model of a scenario for programs of system dynamics; see `outlook.xmile`."""
    return outlook.xmile(scenario)


def side_by_side(group: CopyGroup, book: copies.Shelf) -> Iterator[tuple[Member, list[Passage]]]:
    """Each copy of a group with its passages beside those of the page that it was copied from."""
    pages = {member.doc: member.page for member in group.members}
    for member in group.members:
        if member.of:
            yield member, copies.passages(book.article(member.page), book.article(pages[member.of]))


def _new_pages(found: Iterable[Found], book: Book, problems: list[Problem], *, gated: bool) -> Iterator[Page]:
    for one in found:
        if isinstance(one, Problem):
            problems += book.add_problems([one])
        elif isinstance(one, Gleaned):
            if book.lacks(one.page, gated=gated):
                problems += _take_in(one, book)
        elif not book.lacks(one, gated=gated):
            continue
        elif gated and not claims.may_hold_claim(one.source):
            book.refuse(one, NO_CLAIM)
        else:
            yield one


def _take_in(found: Gleaned, book: Book) -> list[Problem]:
    """Keep what was gleaned from a page as if it had been read here; gives what was wrong with it."""
    if found.article is None:
        book.refuse(found.page, found.refused or NO_CLAIM)
        return []
    book.add_article(found.page, found.article)
    book.add_claims(found.page.id, found.claims)
    return book.add_problems(list(found.problems))
