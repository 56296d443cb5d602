"""What is made of one page alone, in the order of `pledgebook.flow`."""

from collections.abc import Iterator
from dataclasses import replace

from pledgebook import article, claims, read
from pledgebook.flow import NO_CLAIM
from pledgebook.model import Found, Gleaned, Page, Problem


def glean_file(file: read.Stored, rules: str, *, gated: bool = True) -> Iterator[Gleaned | Problem]:
    """All that is made of the pages of a file, and what of it could not be read, in order.

    Args:
        file: one of those that `read.listed` gives.
        rules: the digest of the rules of a page.
        gated: whether pages that can hold no claim are kept by address and reason only.
    """
    # 1. read
    found: Iterator[Found] = read.read_file(file)
    for one in found:
        yield glean(one, rules, gated=gated) if isinstance(one, Page) else one


def glean(page: Page, rules: str, *, gated: bool = True) -> Gleaned:
    """All that is made of a page, the same as when a book is built here."""
    bare = replace(page, source="")
    if gated and not claims.may_hold_claim(page.source):
        return Gleaned(bare, rules, refused=NO_CLAIM)

    # 2. article
    extracted, troubles = article.extract(page)

    # 4. claims
    claimed, more = claims.read(extracted)
    return Gleaned(bare, rules, article=extracted, claims=tuple(claimed), problems=(*troubles, *more))
