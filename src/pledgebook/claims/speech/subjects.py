"""The subject of a verb of saying: which of the words before or behind it name the speaker."""

import re

from pledgebook.claims.speech.people import is_named, people, words_of

_BOUNDARY = re.compile(r"[;\"~]|: |\s-+\s|\) |\A'")
"""What a subject never reaches across."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?"
DATE = (
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|week|month|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
)
_BESIDE_VERB = re.compile(
    r"(?:,?\s*\b(?:has|have|had|did|does|do|will|would|could|can|may|might|must|should|also|then|later|once"
    r"|today|yesterday|only|just|often|always|instead|himself|herself|further|again|even|already|now|earlier"
    r"|quote,?|(?!\b(?:family|july|italy|ally|reply|assembly)\b)\w+ly)"
    rf"|,?\s+(?:late |early )?(?:on|last|this) (?:late |early )?{DATE}|,?\s+(?:earlier )?in {_MONTH}"
    r"|,?\s+in (?:an?|the|his|her|its|their) (?:\w+ ){0,2}"
    r"(?:statement|interview|tweet|post|briefing|letter|speech|address|response|release|note|call))\s*\Z",
    re.IGNORECASE,
)
"""Words between a subject and its verb."""

_CONNECTOR = re.compile(
    r"\A.*\b(?:but|while|whereas|when|where|because|although|though|since|if|what|which|that|as|so|yet|until"
    r"|said|says|saying|(?:i|we|you) (?:think|know|guess))(?:\s+(?!well\b)|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""The last word that begins a clause of its own."""

_AND = re.compile(
    r"\A.*\b(?:and|or)(?:\s+(?=(?:the|an?|one|two|some|his|her|its|their|he|she|it|they|officials)\b)|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_BESIDE_SUBJECT = re.compile(
    r",?\s+(?:who|whose|speaking|familiar|close to|briefed|asking|with (?:\w+ )?knowledge"
    r"|(?:on|under) condition|requesting|conversant)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What is said of a subject behind it."""

_ASIDE = re.compile(
    r"\s*(?:in|on|at|by|during|after|before|from|since|under|with|to|for|of|last|this|earlier|asked|meanwhile"
    r"|however|still|also|too|though|separately|instead|who|whose|which|where|\d+|\w+ing|(?-i:[a-z]{2,}ed))\b",
    re.IGNORECASE,
)
"""Words that begin a phrase of time, place or manner, no subject."""

_LAST_PHRASE = re.compile(
    r"(?:.*\s)?(?<!of )(?<!for )(?<!from )(?<!in )(?<!at )"
    r"((?i:the|an?|one|two|three|some|several|many|his|her|its|their|our|my)\s.*"
    r"|(?i:he|she|they|it|officials|sources|diplomats|lawmakers))",
    re.DOTALL,
)
_LAST_NAME = re.compile(r".*?([A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*)", re.DOTALL)
MOST_WORDS = 10
"""Words of the longest subject looked for. Longer ones are clauses without a comma, of which the last noun
phrase is taken; "a high-ranking representative of the ministry of defence" takes eight."""


def subject_before(text: str) -> str | None:
    """The subject that the end of a text gives to the verb behind it; None where there is none."""
    words = text[max((match.end() for match in _BOUNDARY.finditer(text)), default=0) :]
    while beside := _BESIDE_VERB.search(words):
        words = words[: beside.start()]
    words = words.rstrip()
    phrase = _explained(words) if words.endswith(",") else words.rpartition(",")[2]
    phrase = _AND.sub("", _CONNECTOR.sub("", phrase, count=1), count=1).strip(" ,'-")
    if not phrase:
        return first_phrase(words)
    return _trimmed(phrase)


def first_phrase(words: str) -> str | None:
    """The subject of a whole sentence, for a second verb of it ("Oslo promised more and said ...")."""
    first = _FIRST_PHRASE.match(words)
    if first is None or first[0].strip().lower() in words_of("no_name") - PRONOUNS:
        return None
    return first[0].strip()


PRONOUNS = frozenset({"he", "she", "they", "it"})
"""Words for somebody named before."""

_FIRST_PHRASE = re.compile(
    r"\s*(?:(?:The|An?) )?(?:[A-Z][\w.'-]*(?: of [A-Z][\w.'-]*)?(?=[ ,]|\Z) ?)+|\s*(?:He|She|They|It)\b"
)


def _explained(words: str) -> str:
    """The subject of a phrase that ends with something put in between commas.

    "Ukraine's finance minister, Serhiy Marchenko," is the name, as is "Ed Sol, of the Institute, in Oslo,";
    "my cousin, a retired colonel," is the cousin.
    """
    pieces = [piece for piece in words.split(",") if piece.strip()]
    for piece in reversed(pieces[-MOST_PIECES:]):
        if (named := people(piece)) and piece.rstrip().endswith(named[-1]) and not _ASIDE.match(piece):
            return piece
    while len(pieces) > 1 and _is_aside(pieces[-1]):
        pieces.pop()
    if len(pieces) > 1 and not is_named(pieces[-1].strip()):
        return pieces[-2]
    return pieces[-1] if pieces else ""


MOST_PIECES = 5
"""Phrases between commas over which a name is looked for: its office, its house and its town at most."""


def _is_aside(piece: str) -> bool:
    """Whether the piece is a phrase put in, not a subject with a connector before it ("which Mr. Kim")."""
    subject = _CONNECTOR.sub("", piece, count=1)
    return _ASIDE.match(piece) is not None and not (subject != piece and is_named(subject.strip()))


def _trimmed(phrase: str) -> str | None:
    """The phrase without what is said of it and without a phrase of time or place before it."""
    phrase = _LINK.sub("", _BESIDE_SUBJECT.sub("", phrase))
    if _ASIDE.match(phrase) or len(phrase.split()) > MOST_WORDS:
        last = _LAST_PHRASE.fullmatch(phrase) or _LAST_NAME.fullmatch(phrase)
        phrase = last[1] if last else ""
    return None if len(phrase.split()) > MOST_WORDS or _NO_SUBJECT.search(phrase) else phrase


_LINK = re.compile(
    r"\A(?:(?:and|but|or|so|then|now|later|well|why|how|did|does|do|is|are|was|were|has|have|had|can|could|would"
    r"|will|obviously|of course|quote)\s+)+",
    re.IGNORECASE,
)
"""Words that link a sentence to the one before it or make it a question."""

_NO_SUBJECT = re.compile(
    r"\A\W*(?:(?:i|we|you|nobody|no one|this|these|those|there|someone|some|all|not|no(?! 10\b)|to|q)\b|\Z)"
    r"|(?:n't|'(?:ve|re|ll|d|m)|\b(?:is|are|was|were|be|been|of|to|for|by|with|on|in|at|from|neither|nor|and|the|own|an?|\w+'s))\Z"
    r"|\A(?:and|but|or|so|then|now|why|how|is|did|\w+'s)\Z",
    re.IGNORECASE,
)
"""What shows that the words are no subject of theirs: first and second persons, clauses broken off."""


_BEHIND = re.compile(
    r"\s+(?:to )?(?:(?:the )?(?:reporters|journalists|media|press|lawmakers|investors|parliament)\s+)?"
    r"(?P<who>(?:(?:the|an?|one|two|his|her|its|their|our|my)\s|(?=[A-Z]))(?:[\w.'-]+ ){0,9}?[\w.'-]*\w)"
    r"(?=\s*(?:[,;:\"]|\.(?! ?[A-Z\d])|\Z)"
    r"|\s(?:in|on|at|during|after|before|while|who|when|as|via|following|briefed|late|last|this|yesterday|today)\b)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|can|could|should|may|might|must|does|did)\b"
)


def subject_behind(text: str) -> str | None:
    """The subject that the beginning of a text gives to the verb before it (", said the minister")."""
    match = _BEHIND.match(text)
    return match["who"] if match and not _VERB.search(match["who"]) else None
