"""Names of people: told from offices, bodies and places by the words around them."""

import re
from collections.abc import Iterator
from functools import cache

from pledgebook.claims.grammar.cues import load

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_TOKEN = rf"[{_UPPER}][\w.'\-]*"
_RUN = re.compile(rf"(?<![\w.]){_TOKEN}(?: (?:(?:of|de|del|da|van|von|der|al|bin) )*{_TOKEN})*")
"""Words in capitals in a row, with the small ones that names hold."""

_LAST_RUN = re.compile(rf"{_RUN.pattern}\Z")
_NOT_BARE = re.compile(r"(?:\A|\s)(?:the|a|an|of|for|in|at|from|by|with|to|on)\s*\Z", re.IGNORECASE)
"""Words that make the name behind them a body ("the Pentagon") or a mere part ("a source in Kyiv")."""

LONGEST_NAME = 4
"""Words of a name, "Ursula von der Leyen" being the longest usual form; longer runs are headings."""


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of a list of the lexicon of speech, in lower case."""
    return frozenset(load("speech")["names"][kind].split())


def people(text: str) -> list[str]:
    """The people named in the text, in order, without offices: "Secretary Lloyd Austin" is Lloyd Austin."""
    return [name for run in _RUN.finditer(text) if (name := _person(run[0]))]


def introduced(text: str) -> list[str]:
    """The people whom the text brings in: by an office, by what is said of them, or as its subject."""
    found = []
    for run in _RUN.finditer(text):
        name = _person(run[0])
        if name and (_stripped(run[0])[1] or not text[: run.start()].strip() or _is_explained(text, run)):
            found.append(name)
    return found


_ROLE = re.compile(
    r"\b(?:spokes\w+|minister|secretary|chief|executive|adviser|advisor|president|leader|general|commander|director"
    r"|head|chairm\w+|ambassador|affaires|envoy|analyst|colleague|senator|congress\w+|lawmaker|candidate|officer),?\s+\Z"
)
_EXPLAINED = re.compile(r",\s(?:the|an?|who|his|her|\d)\b")


def _is_explained(text: str, run: re.Match[str]) -> bool:
    return bool(_ROLE.search(text, 0, run.start()) or _EXPLAINED.match(text, run.end()))


def bare_name(phrase: str) -> str:
    """The name at the end of a noun phrase without the offices before it; the phrase where it has none."""
    run = _LAST_RUN.search(phrase)
    if run is None:
        return phrase
    tokens, titled = _stripped(run[0])
    if not tokens or _is_body(tokens) or (not titled and _NOT_BARE.search(phrase[: run.start()])):
        return phrase
    return " ".join(tokens)


def completed(name: str, texts: Iterator[str]) -> str:
    """The first fuller form of a surname that stands in the texts ("Kirby" is John Kirby); else the name."""
    if " " in name or not name[:1].isupper():
        return name
    for text in texts:
        if name in text:
            for full in people(text):
                if " " in full and full.endswith(f" {name}"):
                    return full
    return name


def holder(office: str, texts: Iterator[str]) -> str | None:
    """The first person whom the texts name with the office ("the President" is Biden); None where none is."""
    title = re.compile(rf"(?<!vice )\b{re.escape(office)}\b", re.IGNORECASE)
    for text in texts:
        for run in _RUN.finditer(text):
            if title.search(run[0]) and (name := _person(run[0])):
                return name
    return None


def is_named(who: str) -> bool:
    """Whether it is a person's name rather than a description or a body."""
    return bool(people(who)) or (who[:1].isupper() and " " not in who)


def _person(run: str) -> str | None:
    tokens, titled = _stripped(run)
    likely = titled or len(tokens) > 1
    return " ".join(tokens) if likely and 0 < len(tokens) <= LONGEST_NAME and not _is_body(tokens) else None


def _stripped(run: str) -> tuple[list[str], bool]:
    """The words of the name in a run, and whether an office stood before it."""
    tokens = [token if len(token) < len("Jr..") else token.rstrip(".") for token in _possessor(run.split())]
    while tokens and (_plain(tokens[0]) in words_of("no_name") or _DOING.fullmatch(tokens[0])):
        tokens = tokens[1:]
    offices = [at for at, token in enumerate(tokens) if _plain(token) in words_of("offices")]
    name = tokens[offices[-1] + 1 :] if offices else tokens
    if name[:1] == ["of"]:
        name = name[2:]
    return name[: name.index("of")] if "of" in name else name, bool(offices)


def _possessor(tokens: list[str]) -> list[str]:
    """The name that goes with a possessive: "Kyiv's Ivan Ko" names Ivan Ko, "Biden's Call" names Biden."""
    for at, token in enumerate(tokens):
        if token.endswith(("'s", "'")):
            owned = tokens[at + 1 :]
            return _possessor(owned) if len(owned) > 1 else [*tokens[:at], token.rstrip("s").rstrip("'")]
    return tokens


_DOING = re.compile(r"[A-Z][a-z]{3,}ing")
"""A verb that opens a sentence ("Hosting Cook")."""


def _is_body(tokens: list[str]) -> bool:
    return any(
        _plain(token) in words_of("no_person") or any(map(str.isdigit, token)) or _is_shout(token)
        for token in tokens
    )


def _is_shout(token: str) -> bool:
    return len(token) > len("JR") and token.isupper() and "." not in token


def _plain(token: str) -> str:
    return token.lower().strip(".,'")
