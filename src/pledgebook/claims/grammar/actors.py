"""Who is named in a text: governments by any of their names, organisations, regions, companies."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from pledgebook.claims.grammar.cues import cue_after, cue_before, load
from pledgebook.model import Span

ActorKind = Literal["government", "organisation", "region", "company"]

_SECTIONS: dict[str, ActorKind | None] = {
    "namesakes": None,
    "governments": "government",
    "organisations": "organisation",
    "regions": "region",
    "companies": "company",
}


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention of somebody who can give, be given to, or make goods.

    Attributes:
        span: the name in the text.
        code: ISO 3166 alpha-2 code, or the lexicon's name of an organisation, region or company.
        kind: which of these it is.
    """

    span: Span
    code: str
    kind: ActorKind


def find_actors(text: str, places: Sequence[int] | None = None) -> list[Actor]:
    """All actors named in the text, in order; the longest name wins where names overlap.

    Args:
        text: folded text.
        places: what `places_of_names` gives for it, where that is known already.
    """
    found, end = [], 0
    for place in places_of_names(text) if places is None else places:
        match = _names().match(text, place) if place >= end else None
        if match is None:
            continue
        end = match.end()
        code, kind = _bearer(match[0])
        if kind is not None:
            found.append(Actor(Span(place, end), code, kind))
    return found


def places_of_names(text: str) -> list[int]:
    """Where the letters of a name begin, in order; no more than a few of them are names."""
    found = _automaton().find_matches_as_indexes(text, overlapping=True)
    return sorted({place for _, place, _ in found})


def is_opponent(code: str) -> bool:
    """Whether this government is a party that aid is given against."""
    return code in load("actors")["opponents"]["codes"]


def is_donor(code: str) -> bool:
    """Whether this government gives aid as a rule and is rarely given any."""
    return code in load("actors")["donors"]["codes"]


def may_give(actor: Actor) -> bool:
    """Whether it is somebody who gives aid: a government or organisation that none is given against."""
    return actor.kind in ("government", "organisation") and not is_opponent(actor.code)


def publisher(url: str | None) -> str | None:
    """The government or organisation whose official site an address belongs to; None for any other site."""
    host = urlsplit(url or "").hostname or ""
    endings = [(ending, code) for code, all_ in load("actors")["publishers"].items() for ending in all_]
    for ending, code in sorted(endings, key=lambda pair: -len(pair[0])):
        if host.endswith(ending):
            return str(code)
    return None


def gives(text: str, actor: Actor) -> bool:
    """Whether a verb of giving follows the name."""
    return cue_after("roles", "gives").match(text, actor.span.end) is not None


def is_recipient(text: str, actor: Actor) -> bool:
    """Whether the words beside the name make it the one given to."""
    if actor.kind == "company" or is_opponent(actor.code):
        return False
    if cue_after("roles", "receives").match(text, actor.span.end):
        return True
    before = text[max(0, actor.span.start - BESIDE) : actor.span.start]
    placed = actor.kind == "region" and cue_before("roles", "given_in").search(before)
    given = bool(placed or cue_before("roles", "given_to").search(before))
    return given and (_PARTICIPLE.match(text, actor.span.end) is not None or not gives(text, actor))


_PARTICIPLE = re.compile(r"\s+\w+ed\b")
"""A participle behind a name belongs to what is given ("arms for Ukraine approved in June")."""

BESIDE = 40
"""Characters before a name in which the words that make it a recipient stand; the longest form takes 36."""


@cache
def _bearers() -> dict[str, tuple[str, ActorKind | None]]:
    """Whose name each name is; a name ending in * stands for all that begin so."""
    actors = load("actors")
    return {
        written: (code, kind)
        for section, kind in _SECTIONS.items()
        for code, names in actors[section].items()
        for name in names
        for written in (name, name.upper() if len(name) > SHORTEST_HEADING else name)
    }


SHORTEST_HEADING = 4
"""Letters above which a name in capitals is the name itself, as in headings, and no abbreviation ("MALI")."""


@cache
def _names() -> re.Pattern[str]:
    """One pattern for all names, the longest first, branching on the first letter so that few are tried."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_bearers(), key=lambda name: -len(name)):
        by_letter[name[0]].append(re.escape(name[1:]).replace(r"\*", r"\w*"))
    spelled = "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in sorted(by_letter.items()))
    return re.compile(rf"(?<![\w.])(?:{spelled})(?![\w$])")


@cache
def _automaton() -> AhoCorasick:
    """All names in one scan: where a page is scanned once, its names take a third of the pattern's time."""
    letters = sorted({name.removesuffix("*") for name in _bearers()})
    return AhoCorasick(letters, matchkind=MatchKind.Standard, implementation=Implementation.DFA)


@cache
def _bearer(written: str) -> tuple[str, ActorKind | None]:
    if exact := _bearers().get(written):
        return exact
    stems = [name for name in _bearers() if name.endswith("*") and written.startswith(name[:-1])]
    return _bearers()[max(stems, key=len)]
