"""The subject of a verb of saying: which of the words before or behind it name the speaker."""

import re

from pledgebook.claims.people import is_named, words_of

PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})

_BOUNDARY = re.compile(r"[;\"]|(?:\A|(?<=\W))'(?=\W|\Z)|~'|: | -+ |\) ")
"""What a subject never reaches across."""

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?"
_BESIDE_VERB = re.compile(
    rf"(?:,?\s*\b(?:has|have|had|also|then|later|once|recently|previously|earlier|today|yesterday|repeatedly|publicly|separately|only|just|will|would|himself|herself|further|again|even|already|now|reportedly|\w+ly)"
    rf"|,?\s+(?:late |early )?(?:on|last) (?:{_DAY}|night|week|month|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}|twitter|facebook|telegram)"
    r"|,?\s+in (?:a|an|the|his|her|its|their) (?:\w+ ){0,2}(?:statement|interview|tweet|post|briefing|letter|speech|address|response|release|note|call)"
    r"|,?\s+at (?:a|the) (?:\w+ ){0,2}(?:briefing|conference|hearing))\s*\Z",
    re.IGNORECASE,
)
"""Words between a subject and its verb."""

_CONNECTOR = re.compile(
    r".*\b(?:but|while|whereas|when|where|because|although|though|since|if|what|which|that|as|so|yet|until|for which)\s+(?!well\b)",
    re.IGNORECASE | re.DOTALL,
)
_AND = re.compile(
    r".*\band\s+(?=(?:the|an?|one|two|some|his|her|its|their|he|she|it|they|officials)\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_BESIDE_SUBJECT = re.compile(
    r"\s+(?:who|whose|speaking|familiar|close to|briefed|asking|with (?:direct |immediate )?knowledge|on condition|under condition|requesting|conversant)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_AT_FIRST = re.compile(
    r"\s*(?:in|on|at|by|during|after|before|from|since|under|with|to|for|of|last|this|earlier|asked|meanwhile|however|still|also|separately|instead|\w+ing)\b",
    re.IGNORECASE,
)
"""Words that begin a phrase of time, place or manner, not a subject."""

_LAST_PHRASE = re.compile(
    r".*(?:\s|\A)(?=(?:the|an?|one|two|three|some|several|many|his|her|its|their|our|my|he|she|they|it|officials|mr|mrs|ms)\b|[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*\Z)",
    re.IGNORECASE | re.DOTALL,
)
MOST_WORDS = 12
"""Words of the longest subject looked for; "two U.S. officials who ..." is cut before that. Longer ones are
clauses without a comma, of which the last noun phrase is taken."""


def subject_before(text: str) -> str | None:
    """The subject that the end of the text, up to a verb of saying, gives it; None where there is none."""
    words = text[_last_end(_BOUNDARY, text) :]
    while beside := _BESIDE_VERB.search(words):
        words = words[: beside.start()]
    words = words.rstrip()
    phrase = _inserted(words) if words.endswith(",") else words.rpartition(",")[2]
    phrase = _and_cut(_CONNECTOR.sub("", phrase, count=1)).strip(" ,'")
    if not phrase:
        return _first_named(words)
    return _checked(_BESIDE_SUBJECT.sub("", phrase))
