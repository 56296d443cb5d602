"""Gather the goods of a package from all texts, each with its best-supported number."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pledgebook.model import Claim, Goods, Qualifier
from pledgebook.text import fold

Number = tuple[float, Qualifier | None]


def goods(items: Iterable[Claim], copies: dict[str, str]) -> tuple[Goods, ...]:
    """One entry for each item, sorted by name; names that differ in case alone are one.

    Args:
        items: item claims of one package.
        copies: for each page its copy group; a number counts once for each.
    """
    named: dict[str, list[Claim]] = defaultdict(list)
    for claim in items:
        if claim.item:
            named[fold(claim.item).casefold()].append(claim)
    return tuple(_goods(named[name], copies) for name in sorted(named))


def _goods(claims: Sequence[Claim], copies: dict[str, str]) -> Goods:
    quantity, qualifier = _best_number(claims, copies) or (None, None)
    name = Counter(claim.item for claim in claims if claim.item)
    return Goods(
        item=min(name, key=lambda item: (-name[item], item)),
        quantity=quantity,
        qualifier=qualifier,
        claims=tuple(sorted(claim.id for claim in claims)),
    )


def _best_number(claims: Iterable[Claim], copies: dict[str, str]) -> Number | None:
    """The number that most sources give; of equally many the one without qualifier, then the larger."""
    backers: dict[Number, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.quantity is not None:
            number = (claim.quantity, claim.quantity_qualifier)
            backers[number].add(copies.get(claim.page, claim.page))
    if not backers:
        return None
    return min(
        backers,
        key=lambda number: (-len(backers[number]), number[1] is not None, -number[0], number[1] or ""),
    )
