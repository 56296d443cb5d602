"""How sums of money and days are written in the sentences of the ledger."""

from pledgebook.model import Amount, When

_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1, ""))


def money(low: float, currency: str, high: float | None = None) -> str:
    """A sum, or a range of sums, for people: "USD 2.4 billion", "USD 350 to 450 million"."""
    top = low if high is None else high
    scale, name = next(
        (pair for pair in _SCALES if max(abs(low), abs(top)) >= pair[0]),
        _SCALES[-1],
    )
    first, last = _digits(low / scale), _digits(top / scale)
    figures = first if first == last else f"{first} to {last}"
    return f"{currency} {figures} {name}".rstrip()


def sum_of(amount: Amount) -> str:
    """An amount with its qualifier: "about USD 700 million"."""
    figure = money(amount.value, amount.currency, amount.value_high)
    return f"{amount.qualifier.replace('_', ' ')} {figure}" if amount.qualifier else figure


def opening(words: str) -> str:
    """The words as a sentence begins with them: "About USD 700 million"."""
    return words[:1].upper() + words[1:]


def days(when: When | None) -> str:
    """Days for people: "on 2022-04-13", "between 2022-03-11 and 2022-03-20", "on an unknown day"."""
    if when is None or not when.known:
        return "on an unknown day"
    if when.earliest == when.latest:
        return f"on {when.earliest}"
    return f"between {when.earliest} and {when.latest}"


def counted(number: int, one: str, many: str) -> str:
    """A number with the right form of its noun: "1 entry", "4 entries", "no entries"."""
    if number == 1:
        return f"1 {one}"
    return f"{number or 'no'} {many}"


def _digits(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
