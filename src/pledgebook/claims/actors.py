"""Who is named in a text: governments by any of their names, organisations, regions, companies."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal
from urllib.parse import urlsplit

from pledgebook.claims.cues import load
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


def find_actors(text: str) -> list[Actor]:
    """All actors named in the text, in order; the longest name wins where names overlap."""
    named = [(Span(*match.span()), _bearer(match[0])) for match in _names().finditer(text)]
    return [Actor(span, *bearer) for span, bearer in named if bearer[1] is not None]


def is_opponent(code: str) -> bool:
    """Whether this government is a party that aid is given against."""
    return code in load("actors")["opponents"]["codes"]


def publisher(url: str | None) -> str | None:
    """The government or organisation whose official site an address belongs to; None for any other site."""
    host = urlsplit(url or "").hostname or ""
    endings = [(ending, code) for code, all_ in load("actors")["publishers"].items() for ending in all_]
    for ending, code in sorted(endings, key=lambda pair: -len(pair[0])):
        if host.endswith(ending):
            return str(code)
    return None


_GIVEN_TO = re.compile(
    r"\b(?:for|to|into|help(?:ing)?|assist(?:ing)?|support(?:ing)?|arm(?:ing)?|aid(?:ing)?|send(?:s|ing)?|sent|give[ns]?|giving|gave|"
    r"provid(?:e|es|ed|ing)|offer(?:s|ed|ing)?|grant(?:s|ed|ing)?|supply(?:ing)?|supplie[sd]|lend(?:s|ing)?|promised?|owed?|reach)"
    r"(?: the| government of| people of| brave| armed forces of| embattled|,)*\s+(?:the )?$",
    re.IGNORECASE,
)
"""Words right before a name that make it the one given to."""

_WHERE = re.compile(r"\b(?:in|across|throughout)(?: the)?\s+$", re.IGNORECASE)
"""The same for regions."""

_GIVES = re.compile(
    r"\s*(?:\w+ly |also |has |have |had |is |are |was |will |would |could |might |today |further )*(?:announc|approv|authori|send|sent|giv|gave|provid|"
    r"pledg|commit|deliver|unveil|suppl|donat|allocat|earmark|disburs|lend|promis|present|add|set aside|sign|contribut|sell|transfer|hand)(?!\w* assurances)",
    re.IGNORECASE,
)
"""Words right after a name that make it the giver even where it stands behind a preposition."""


def gives(text: str, actor: Actor) -> bool:
    """Whether a verb of giving follows the name."""
    return _GIVES.match(text, actor.span.end) is not None


def is_recipient(text: str, actor: Actor) -> bool:
    """Whether the words before the name make it the one given to."""
    if actor.kind == "company" or is_opponent(actor.code) or gives(text, actor):
        return False
    before = text[max(0, actor.span.start - 40) : actor.span.start]
    placed = actor.kind == "region" and _WHERE.search(before)
    return bool(placed or _GIVEN_TO.search(before))


@cache
def _bearers() -> dict[str, tuple[str, ActorKind | None]]:
    """Whose name each name is; a name ending in * stands for all that begin so."""
    actors = load("actors")
    return {
        name: (code, kind)
        for section, kind in _SECTIONS.items()
        for code, names in actors[section].items()
        for name in names
    }


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(_bearers(), key=lambda name: -len(name))
    spelled = "|".join(re.escape(name).replace(r"\*", r"\w*") for name in longest_first)
    return re.compile(rf"(?<![\w.])(?:{spelled})(?![\w$])")


@cache
def _bearer(written: str) -> tuple[str, ActorKind | None]:
    if exact := _bearers().get(written):
        return exact
    stems = [name for name in _bearers() if name.endswith("*") and written.startswith(name[:-1])]
    return _bearers()[max(stems, key=len)]
