"""Beancount: entries as transactions by record, giver, receiver, authority, stage; totals as balances.

A sum is posted with its figure as written (of a range the middle); its interval stands in the metadata. Each
tested total has an account of its own, to which every entry that the book counts for it is posted once more,
with the middle of the interval by which it counts; what counts only perhaps is set off by half. The `balance`
line is then wrong for exactly the totals that the book calls `off`: its tolerance is half the interval of the
words, half the interval of the entries, and the half percent by which totals may be rounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_UP, Decimal
from math import fsum
from pathlib import Path
from typing import TextIO

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.remainder import Remainder, left_lists
from pledgebook.faces.export.wording import bounds, days, figure, items, last_day, middle, one_line, titled
from pledgebook.model import Claim, Finding, Package, Total, content_id

ROUNDING = Decimal("0.005")
"""By how much a total may be rounded beyond its digits, as a share of its figure: as the ledger tests totals
(`docs/balance.md`, "Measured")."""

NOT_TOLD = "Not-Told"
"""The part of an account's name for what no text tells."""

CENT = Decimal("0.01")
TESTED = ("holds", "off")
"""Verdicts with a balance line; of the others the sentence stands as a note."""


@dataclass(slots=True)
class _Journal:
    """The file, and which accounts it uses since when."""

    file: TextIO
    opened: dict[str, date] = field(default_factory=dict)

    def say(self, *lines: str) -> None:
        self.file.write("\n".join(lines) + "\n\n")

    def account(self, day: date, *parts: str | None) -> str:
        """The account, opened by the day at the latest."""
        account = ":".join(map(_component, parts))
        self.opened[account] = min(day, self.opened.get(account, day))
        return account


def write(cited: Cited, path: Path, remainder: Remainder) -> dict[str, int]:
    """Transactions, then totals, then findings, then the accounts; what has no day is listed."""
    left_lists(cited, remainder, ("ratios", "decisions"))
    counted = _counted(cited)
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        journal = _Journal(file)
        journal.say('option "title" "Pledgebook"')
        made = sum(_entry(journal, cited, package, remainder) for package in cited.book.packages())
        balances = sum(_total(journal, cited, total, counted, remainder) for total in cited.book.totals())
        notes = sum(_finding(journal, cited, found, remainder) for found in cited.book.findings())
        for account, day in sorted(journal.opened.items()):
            file.write(f"{day} open {account}\n")
    return {"transactions": made, "balances": balances, "notes": notes}


def _counted(cited: Cited) -> dict[str, float]:
    """The middle by which each entry counts that a tested total names: all that is kept in memory."""
    named = {key for total in cited.book.totals() if total.verdict in TESTED for key in total.packages}
    return {
        package.id: fsum(package.amount.counted) / 2
        for package in cited.book.packages()
        if package.id in named
    }


def _entry(journal: _Journal, cited: Cited, package: Package, remainder: Remainder) -> bool:
    """A transaction for an entry; False where no text tells its day."""
    day = last_day(package)
    if day is None:
        reason = f"{titled(package)}: no text tells its day, and a transaction has one."
        remainder.add("package", package.id, "no-day", reason)
        return False
    parts = (package.donor, package.recipient, package.authority, package.stage)
    account = journal.account(day, "Assets", package.record, *parts)
    giver = journal.account(day, "Equity", package.record, package.donor)
    sum_, currency = _exact(middle(package.amount)), package.amount.currency
    flag = "!" if package.stage == "considered" else "*"
    journal.say(
        f"{day} {flag} {_text(package.donor or 'not told')} {_text(titled(package))} ^{package.id}",
        *_metadata(cited, package),
        f"  {account}  {sum_} {currency}",
        f"  {giver}  {-sum_} {currency}",
    )
    return True


def _metadata(cited: Cited, package: Package) -> Iterator[str]:
    amount, when = package.amount, package.day
    told = {
        "low": f"{_exact(amount.low)} {amount.currency}",
        "high": f"{_exact(amount.high)} {amount.currency}",
        "qualifier": _text(amount.qualifier) if amount.qualifier else None,
        "written": _text(bounds(amount)),
        "days": _text(days(when)) if when and when.earliest != when.latest else None,
        "donor": _text(package.donor) if package.donor else None,
        "recipient": _text(package.recipient) if package.recipient else None,
        "scope": _text(package.scope) if package.scope else None,
        "goods": _text(items(package)) if package.items else None,
        "claims": _text("; ".join(package.claims)),
    }
    sources = {f"source{nth}": _text(told) for nth, told in enumerate(cited.addresses(package), 1)}
    return (f"  {name}: {value}" for name, value in (told | sources).items() if value)


def _total(
    journal: _Journal, cited: Cited, total: Total, counted: dict[str, float], remainder: Remainder
) -> bool:
    """The balance line of a tested total; a note for any other, or listed where it has no day."""
    day = total.until or cited.source(cited.claim(total.claim).page).published
    if day is None:
        remainder.add("total", total.claim, "no-day", f"{total.sentence} No text tells its day.")
    elif total.verdict in TESTED and total.ledger_low is not None and total.ledger_high is not None:
        _balance(journal, total, day, counted)
        return True
    else:
        account = journal.account(day, "Equity", "Quoted", total.verdict)
        journal.say(f"{day} note {account} {_text(f'Claim {total.claim}: {total.sentence}')}")
    return False


def _balance(journal: _Journal, total: Total, day: date, counted: dict[str, float]) -> None:
    account = journal.account(day, "Equity", "Total", f"T{total.claim}")
    other = journal.account(day, "Equity", "Counted")
    currency = total.amount.currency
    postings = [(_exact(counted[key]), f"package: {_text(key)}") for key in total.packages]
    within = (_exact(total.ledger_low) + _exact(total.ledger_high)) / 2
    if perhaps := within - sum(sum_ for sum_, _ in postings):
        postings.append((perhaps, f"counted: {_text('half of what counts only perhaps')}"))
    quoted, tolerance = _expected(total)
    journal.say(
        f"{day} * {_text('Counted for a quoted total')} {_text(total.sentence)} ^{total.claim}",
        f"  verdict: {_text(total.verdict)}",
        f"  written: {_text(bounds(total.amount))}",
        *(f"  {account}  {sum_} {currency}\n    {about}" for sum_, about in postings),
        f"  {other}  {-within} {currency}",
    )
    journal.say(f"{day + timedelta(days=1)} balance {account}  {quoted} ~ {tolerance} {currency}")


def _expected(total: Total) -> tuple[Decimal, Decimal]:
    """The middle of what the words of the total allow, and how far the entries may be from it."""
    least, most = _exact(total.ledger_low), _exact(total.ledger_high)
    low, high = _exact(total.residual_low) + most, _exact(total.residual_high) + least
    room = (high - low) / 2 + (most - least) / 2 + ROUNDING * _exact(total.amount.value)
    return (low + high) / 2, room.quantize(CENT, ROUND_UP)


def _finding(journal: _Journal, cited: Cited, found: Finding, remainder: Remainder) -> bool:
    """A note on the day of the last page that it rests on."""
    published = [_published(cited, claim) for claim in cited.claims(found.claims)]
    day = max((each for each in published if each), default=None)
    if day is None:
        remainder.add("finding", found.id, "no-day", f"{found.sentence} It rests on no page with a day.")
        return False
    account = journal.account(day, "Equity", "Finding", found.code)
    told = f"{found.sentence} Finding {found.id}, claims {'; '.join(found.claims)}."
    journal.say(f"{day} note {account} {_text(told)}")
    return True


def _published(cited: Cited, claim: Claim) -> date | None:
    return cited.source(claim.page).published


def _component(part: str | None) -> str:
    """A part of an account's name; what it cannot hold is told apart by a digest."""
    if part is None:
        return NOT_TOLD
    named = "-".join(word[:1].upper() + word[1:] for word in re.split(r"[ _-]+", part) if word)
    kept = re.sub(r"[^A-Za-z0-9-]", "", named)
    if kept == named and kept not in ("", NOT_TOLD):
        return kept
    return f"X{kept.strip('-')}-{content_id('account', part)[:8]}"


def _exact(value: float | None) -> Decimal:
    return Decimal(figure(value or 0.0))


def _text(text: str) -> str:
    """A string of Beancount on one line."""
    return '"' + one_line(text).replace("\\", "\\\\").replace('"', '\\"') + '"'
