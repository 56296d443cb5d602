"""Sums that a parliament is asked for or has voted: money that may be given, not yet a package.

Budget law tells such a sum from a package that is paid out of it (US: an appropriation, then a drawdown or a
contract). So each word of the rules has to stand beside the sum itself, in one clause with it: "After
Congress passed the bill, the president announced 700 million" tells of a package.
"""

import re

from pledgebook.model import Claim

_SUM = "\N{SECTION SIGN}"
_NEAR = rf"[^.;,{_SUM}]{{0,80}}?"
"""Other words of the same clause. Eighty characters trade sums that a long clause ties to its law against
sums of another clause without a comma. Of 25 sums near "Congress" or a law in briefings of 2021-2022, sixty
characters missed one, eighty none, and neither took a package; re-measure there."""

_PARLIAMENT = (
    r"(?:congress|(?:house of )?representatives|senate|parliament|lawmakers|legislators|legislature"
    r"|bundestag|riksdag|storting|folketing|sejm|knesset|diet)"
)
_LAW = r"(?-i:[Ll]aw|bill|[Ll]egislation|supplemental|[Aa]ppropriations?)"
"""Bill with a capital is somebody's name."""

_ASKED = r"(?:ask(?:s|ed|ing)?|request(?:s|ed|ing)?|call(?:s|ed|ing)? on|urg(?:es|ed|ing))"
_VOTED = r"(?:pass(?:es|ed)?|approv(?:es|ed)|appropriat(?:es|ed)|allocat(?:es|ed)|vot(?:es|ed)|enacted)"
_ALLOWS = r"(?:allow|permit|let|entitle|authori[sz]e)(?:s|d|ed)?"
_HOLDS = r"(?:with|of|for|worth|provid(?:es|ed|ing)|includ(?:es|ed|ing)|contain(?:s|ed|ing)|totall?ing)"

_OF_PARLIAMENT = re.compile(
    rf"\b{_ASKED}\b{_NEAR}\b{_PARLIAMENT}\b{_NEAR}{_SUM}"
    rf"|\b(?:request(?:s|ed|ing)?|request(?:s|ed|ing)? for|ask(?:s|ed|ing) for|seeking)\b{_NEAR}{_SUM}"
    rf"|{_SUM}{_NEAR}\b(?:has|have|had)? ?(?:asked|requested)\b"
    rf"|\b{_PARLIAMENT}\b{_NEAR}\b{_VOTED}\b{_NEAR}{_SUM}"
    rf"|{_SUM}{_NEAR}\b(?:{_VOTED} by|from)(?: the)?(?: [A-Z][\w.]+)* {_PARLIAMENT}\b"
    rf"|{_SUM}{_NEAR}\binto law\b"
    rf"|\b{_LAW}\b{_NEAR}\b{_HOLDS}\b{_NEAR}{_SUM}"
    rf"|\bsign(?:s|ed|ing)\b{_NEAR}\b(?:act|regulation)\b{_NEAR}\b{_HOLDS}\b{_NEAR}{_SUM}"
    rf"|\b{_ALLOWS} (?:him|her|them|the (?:president|government|administration))\b{_NEAR}{_SUM}",
    re.IGNORECASE,
)

_HEADLINE = re.compile(
    rf"\b{_ASKED}\b.*\b{_PARLIAMENT}\b|\b(?:budget|supplemental|funding) request\b", re.IGNORECASE
)


def is_asked(claim: Claim, headline: str | None) -> bool:
    """Whether a parliament is asked for the claim's sum, or has voted it.

    Either its own words say so, or it is told without a day under a headline that says so of all.
    """
    written = claim.amount.written if claim.amount else ""
    if written and _OF_PARLIAMENT.search(" ".join(claim.evidence.replace(written, _SUM, 1).split())):
        return True
    dated = claim.date is not None and claim.date.known
    return not dated and claim.novelty != "earlier" and bool(_HEADLINE.search(headline or ""))
