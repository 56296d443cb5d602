"""Claims, copies and decisions -> packages, totals and findings; and how two of these ledgers differ."""

from pledgebook.ledger.differences import differences
from pledgebook.ledger.keep import keep
from pledgebook.ledger.known import Known, known_by

__all__ = ["Known", "differences", "keep", "known_by"]
