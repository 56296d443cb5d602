"""What a claim or an entry says, in a few words."""

from pledgebook.faces.phrasing import day, days, money, number, parties, sum_of, words
from pledgebook.model import Amount, Claim, Package, When


def about(claim: Claim) -> str:
    """What the claim is about, on one line: "$800 million · US → UA · announced · drawdown · 13 Apr 2022"."""
    givers = parties(claim.donor, claim.recipient) if claim.donor or claim.recipient else None
    date = days(claim.date) if claim.date else None
    return words(_matter(claim), givers, claim.stage, claim.authority, date)


def described(entry: Package) -> str:
    """An entry on one line: "$800 million · US → UA · package · drawdown · announced · 13 Apr 2022"."""
    announced = days(entry.announced) if entry.announced else None
    givers = parties(entry.donor, entry.recipient)
    return words(money(entry.amount), givers, entry.record, entry.authority, entry.stage, announced)


def pieces(claim: Claim) -> list[str]:
    """Every field that the words settle, a line each: "donor: US"; sums and days with their own words."""
    fields = {
        "about": _matter(claim),
        "written": _written(claim.amount) if claim.amount else None,
        "donor": claim.donor,
        "recipient": claim.recipient,
        "stage": claim.stage,
        "authority": claim.authority,
        "record": claim.record,
        "date": _dated(claim.date) if claim.date else None,
        "since": day(claim.since) if claim.since else None,
        "until": day(claim.until) if claim.until else None,
        "by": _dated(claim.by) if claim.by else None,
        "scope": claim.scope,
        "novelty": claim.novelty,
        "counts the new one": _yes_or_no(included=claim.included),
        "of a package of": sum_of(claim.package_amount) if claim.package_amount else None,
        "speaker": claim.speaker,
        "told": claim.to,
        "credits": claim.source,
        "conditional": "yes" if claim.conditional else None,
    }
    return [f"{name}: {text}" for name, text in fields.items() if text]


def _written(amount: Amount) -> str:
    low, high = sum_of(amount.low), sum_of(amount.high)
    assumed = ", currency assumed" if amount.assumed else ""
    return f"“{' '.join(amount.written.split())}”, {low} to {high}{assumed}"


def _dated(when: When) -> str:
    source = f" from “{' '.join(when.written.split())}”" if when.written else ""
    return f"{days(when)} ({when.how}{source})"


def _matter(claim: Claim) -> str | None:
    if claim.amount:
        return money(claim.amount)
    if claim.ordinal is not None:
        return words(f"number {claim.ordinal}", claim.counter)
    if claim.item:
        return _counted(claim)
    return claim.condition or claim.of or ", ".join(claim.participants) or None


def _counted(claim: Claim) -> str:
    if claim.quantity is None:
        return claim.item or ""
    qualifier = f"{claim.quantity_qualifier.replace('_', ' ')} " if claim.quantity_qualifier else ""
    per = f" a {claim.per}" if claim.per else ""
    return f"{qualifier}{number(claim.quantity)} × {claim.item}{per}"


def _yes_or_no(*, included: bool | None) -> str | None:
    return None if included is None else "yes" if included else "no"
