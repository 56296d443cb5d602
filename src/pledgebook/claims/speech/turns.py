"""Who has the turn in a page of spoken words: by the turn's label, else by the page's title."""

import re
from functools import lru_cache

from pledgebook.claims.grammar.cues import load
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.people import bare_name, people, words_of


def speaker_of_turn(reading: Reading, sentence: Sentence) -> str | None:
    """The speaker of a sentence of a transcript; None for a reporter's question and outside transcripts."""
    if sentence.asked:
        return None
    title = reading.title
    if sentence.label:
        return _labelled(sentence.label, title) if _names_speaker(sentence.label) else None
    return _only_speaker(title) or _of_several(reading, title)


def _of_several(reading: Reading, title: str) -> str | None:
    """Who of two in a title speaks before the first label: whom a question asks, or the other of them."""
    speakers = _speakers(title)
    turns = ((each.asked, each.label) for each in reading.sentences if each.asked or each.label)
    opening = next(turns, None)
    if len(speakers) < 2 or opening is None:  # noqa: PLR2004 -- several
        return None
    asked, label = opening
    label = label if not asked else next((label for asked, label in turns if not asked), None)
    named = _labelled(label, title) if label and _names_speaker(label) else None
    if asked or named is None:
        return named
    others = [speaker for speaker in speakers if not named.endswith(speaker)]
    return others[0] if len(others) == 1 else None


def is_spoken(reading: Reading) -> bool:
    """Whether the page is a transcript: it has turns, or its title says that somebody speaks."""
    labels = {sentence.label for sentence in reading.sentences if sentence.label}
    asked = any(sentence.asked for sentence in reading.sentences)
    return (
        asked
        or any(map(_names_speaker, labels))
        or (re.match(load("speech")["titles"]["spoken"], reading.title, re.IGNORECASE) is not None)
    )


TITLES = 64
"""Titles whose speakers are kept, since a page asks for them with every claim. Pages are read one after the
other, so that more would only fill memory."""


def _names_speaker(label: str) -> bool:
    """Whether a label is somebody's name and not that of a correction or a subject."""
    return not set(label.lower().split()) & words_of("no_speaker")


@lru_cache(maxsize=TITLES)
def _labelled(label: str, title: str) -> str:
    """The name behind a label in capitals, as the title writes it: "MS. PSAKI" is Jen Psaki."""
    office = label.removeprefix("THE ")
    if office != label and (
        holder := re.search(rf"(?<!Vice )\b({office} [A-Z][\w-]+)", title, re.IGNORECASE)
    ):
        return holder[1]
    surname = label.rsplit(maxsplit=1)[-1].lower()
    named = [name for name in people(title) if name.lower().endswith(surname)]
    return named[0] if named else bare_name(label.title())


@lru_cache(maxsize=TITLES)
def _only_speaker(title: str) -> str | None:
    """The one person whose spoken words the title says the page holds; None where it names several."""
    speakers = _speakers(title)
    return speakers[0] if len(speakers) == 1 else None


_UNNAMED = re.compile(r"(?:an? )?((?:Senior |Top )?[A-Z]\w+(?: [A-Z]\w+)* Official)s?\b", re.IGNORECASE)
"""Speakers of a call "on background", who all go by one label."""


def _speakers(title: str) -> list[str]:
    """Those whose spoken words the title says the page holds."""
    spoken = re.match(load("speech")["titles"]["spoken"], title, re.IGNORECASE)
    if spoken is None:
        return []
    if unnamed := _UNNAMED.match(title, spoken.end()):
        return [unnamed[1].title()]
    parts = re.split(r"\s(?:and|&)\s", _up_to_event(title[spoken.end() :]), flags=re.IGNORECASE)
    found = [people(part) for part in parts]
    return [names[0] for names in found] if all(found) else []


def _up_to_event(words: str) -> str:
    """The words before those of place, time or occasion, which titles write in capitals too."""
    kept = []
    for word in words.split():
        if word.lower() in words_of("no_name") - {"and", "the"} or word.lower().endswith("ing"):
            break
        kept.append(word)
        if word.endswith(","):
            break
    return " ".join(kept).rstrip(",")
