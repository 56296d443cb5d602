"""Nouns to bytes and back: the book, its invariants, and the JSON that the contract promises."""

from pledgebook.stores import contract
from pledgebook.stores.book import Book
from pledgebook.stores.checks import CHECKS, broken
from pledgebook.stores.decisions import decisions_of
from pledgebook.stores.reading import Reading, Refused
from pledgebook.stores.rules import rules_of_page

__all__ = ["CHECKS", "Book", "Reading", "Refused", "broken", "contract", "decisions_of", "rules_of_page"]
