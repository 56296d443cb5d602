"""Gleaned: what the stages made of a page on another machine."""

from dataclasses import dataclass

from pledgebook.model.article import Article
from pledgebook.model.claim import Claim
from pledgebook.model.page import Page
from pledgebook.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Gleaned:
    """A page that was read elsewhere, with all that the stages make of one page alone.

    Attributes:
        page: the page; its `source` is left empty, as nothing reads it again.
        rules: the digest of all rules by which it was gleaned.
        refused: why the gate did not let it through; None where it did.
        article: what is the article; None where the gate refused the page.
        claims: of the article.
        problems: what was wrong with article and claims.
    """

    page: Page
    rules: str
    refused: str | None = None
    article: Article | None = None
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


Found = Page | Gleaned | Problem
"""What a source holds, one by one: pages, pages that were gleaned before, and what could not be read."""
