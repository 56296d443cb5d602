"""Whether a page shows the beginning of its article only, the rest behind a paywall."""

import re
import tomllib
from collections.abc import Sequence
from importlib.resources import files

from pledgebook.article.view import View
from pledgebook.model import Span, Stated

_DATA = tomllib.loads((files("pledgebook.article") / "data" / "paywall.toml").read_text("utf-8"))
_PROMPT = re.compile("|".join(_DATA["prompts"]), re.IGNORECASE)
_BREAKS_OFF = re.compile(r"(?:\.\.\.|…|\[…\])[\"'”’]?$")

SHORT = 1_200
"""Characters of an article below which a prompt to subscribe right behind it means that the rest is missing.
Publishers show one to four paragraphs. Higher, whole short reports with a prompt below count as cut; lower,
generous samples pass for whole. Fixed on the pages of `bench/articles`; re-measure by reading those named."""

SHOWN_SHARE = 0.6
"""Share of the words that JSON-LD counts below which an article is cut. Counts take in captions and boxes."""

NEAR = 3
"""Blocks behind the article among which the prompt stands that cuts it."""


def prompt(view: View) -> list[Stated]:
    """The prompt to subscribe or sign in right behind the article; none where there is none."""
    for place in view.below[:NEAR]:
        if found := _PROMPT.search(view.looks.texts[place]):
            return [view.stated("access", place, Span(*found.span()), name="prompt")]
    return []


def is_cut(view: View, stated: Sequence[Stated]) -> bool:
    """Whether most of the article is missing.

    The page must say that it is not free, or ask to pay or to sign in right behind the text. That alone
    proves nothing: many such pages hold the whole text. It must be short, too, or break off, or have fewer
    words than JSON-LD counts.
    """
    signs = {each.name: each.value for each in stated if each.detail == "access"}
    if not view.kept or not signs.keys() & {"isAccessibleForFree", "prompt"}:
        return False
    written = [view.written(place) for place in view.kept]
    words = sum(len(text.split()) for text in written)
    if words < SHOWN_SHARE * int(signs.get("wordCount", 0)):
        return True
    if _BREAKS_OFF.search(written[-1]):
        return True
    return "prompt" in signs and sum(map(len, written)) < SHORT
