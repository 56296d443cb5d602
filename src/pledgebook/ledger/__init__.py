"""Claims, copies and decisions -> packages, totals and findings."""

from pledgebook.ledger.keep import keep

__all__ = ["keep"]
