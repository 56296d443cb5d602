"""Frames of goods: which mentions of goods are goods given."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledgebook.claims.draft import draft
from pledgebook.claims.frames import assertion
from pledgebook.claims.frames.candidates import tells_of_giving
from pledgebook.claims.frames.giving import Verb, end_of_list, find_verbs, governor
from pledgebook.claims.frames.packages import PACKAGE_REACH, package_amount
from pledgebook.claims.frames.roles import donor_of, recipient_of
from pledgebook.claims.grammar.cues import cue, cue_after, cue_before
from pledgebook.claims.grammar.things import Thing, find_things
from pledgebook.claims.reading import Reading, Sentence
from pledgebook.claims.speech.attribution import attribution_of
from pledgebook.model import Claim, Span, Stage


@dataclass(frozen=True, slots=True)
class Mention:
    """Goods in their sentence.

    Attributes:
        thing: the goods.
        sentence: the sentence; the thing's span counts in its text.
        end: where the list ends that they stand in.
        verb: what governs them there; None where no verb of giving or its opposite does.
        listed: whether they stand below a line with a colon: True where that line is about giving, False
            where it is about something else, None outside such lists.
        kinds: number of kinds of goods in the sentence.
    """

    thing: Thing
    sentence: Sentence
    end: int
    verb: Verb | None
    listed: bool | None
    kinds: int

    @property
    def before(self) -> str:
        """The words of the sentence before the goods."""
        return self.sentence.text[: self.thing.span.start]


def item_claims(reading: Reading) -> Iterator[Claim]:
    """One claim for each kind of goods or services that a sentence says is given."""
    told = set[str]()
    for mention in _mentions(reading):
        if _is_given(reading, mention) and not _is_told(mention, told):
            told.add(mention.thing.item.lower())
            yield _item(reading, mention)


def _mentions(reading: Reading) -> Iterator[Mention]:
    """The goods of the document where some may be given, in order; weapons as such are none."""
    listed, recent = None, list[Thing]()
    for sentence in reading.relevant:
        opens = sentence.text.rstrip().endswith(":")
        if not (opens or listed is not None or reading.about_aid or tells_of_giving(reading, sentence)):
            continue
        things = find_things(sentence.text, recent[-ANTECEDENTS:])
        recent += things
        if opens:
            listed = _opens_list(sentence)
        elif not things:
            listed = None
        yield from _of_sentence(sentence, things, listed)


def _of_sentence(sentence: Sentence, things: Sequence[Thing], listed: bool | None) -> Iterator[Mention]:  # noqa: FBT001 -- what the line above the list says
    spans = [thing.span for thing in things]
    for at, thing in enumerate(things):
        if not thing.generic or thing.quantity is not None:
            end = end_of_list(sentence.text, spans, at)
            yield Mention(thing, sentence, end, governor(sentence.text, spans, at), listed, len(things))


ANTECEDENTS = 6
"""Things back to which "another 45" or "rounds for them" can refer. More names wrong goods, fewer none."""


def _opens_list(sentence: Sentence) -> bool:
    """Whether a line that ends in a colon says that what is listed below is given."""
    end = len(sentence.text)
    verb = governor(f"{sentence.text} ", [Span(end, end + 1)], 0)
    return verb.gives if verb else cue("goods", "giving").search(sentence.text) is not None


def _is_given(reading: Reading, mention: Mention) -> bool:
    """Whether the sentence is about giving, and not about making, wanting, or what the enemy has."""
    if _is_not_aid(mention):
        return False
    if mention.listed is not None:
        return mention.listed
    verb = mention.verb
    gives = verb is not None or cue("goods", "giving").search(mention.sentence.text) is not None
    if reading.about_aid:
        return gives or (mention.thing.quantity or 0) > 1 or mention.kinds >= LIST
    if not tells_of_giving(reading, mention.sentence):
        return False
    if mention.sentence.speaks_of_aid:
        return gives
    return _has_come(mention) is not None or (verb is not None and verb.changes_hands)


def _is_not_aid(mention: Mention) -> bool:
    """Whether the words say that the goods are the enemy's, made, fired or wanted, or no goods at all."""
    verb, text = mention.verb, mention.sentence.text
    whose = [mention.before, *([verb.subject(text)] if verb else [])]
    return (
        any(cue_before("goods", "of_the_enemy").search(words) for words in whose)
        or (verb is not None and not verb.gives)
        or cue_after("goods", "of_industry").match(text, mention.end) is not None
        or _is_sum(mention)
    )


def _is_sum(mention: Mention) -> bool:
    """Whether it only says what a sum before it is ("$20 million in food assistance")."""
    start = mention.thing.span.start
    sums = (money.span.end for money in mention.sentence.money)
    return _AID.search(mention.thing.item) is not None and any(0 <= start - end <= BESIDE for end in sums)


_AID = re.compile(r"\b(?:assistance|aid|support|help|relief)$")

BESIDE = len(" worth of new ")
"""Characters between a sum and the word for the aid that it is."""

LIST = 3
"""Kinds of goods that make a list of what is given without a verb of giving, where aid is the subject. Two
are as often weapons talked about. Fixed on the press and excerpt sets: items F1 0.95 with 3, 0.94 with 2,
0.93 with 1."""


def _is_told(mention: Mention, told: set[str]) -> bool:
    """Whether the words only refer back to goods already told of ("the launchers")."""
    thing = mention.thing
    words = {word for item in told for word in item.split()}
    written = thing.span.of(mention.sentence.text)
    definite = _DEFINITE_BEFORE.search(mention.before) or _DEFINITE.match(written)
    return thing.quantity is None and definite is not None and thing.item.lower().split()[-1] in words


_DEFINITE = re.compile(r"(?:the|these|those|first) ", re.IGNORECASE)
_DEFINITE_BEFORE = re.compile(r"\b(?:the|these|those|first|its|their) (?:[a-z-]+)?$", re.IGNORECASE)
"""A word that points back, right before goods or with one word between ("the missing launchers")."""


def _item(reading: Reading, mention: Mention) -> Claim:
    sentence, thing = mention.sentence, mention.thing
    return draft(
        reading,
        sentence,
        thing.span,
        "item",
        "goods-given",
        item=thing.item,
        quantity=thing.quantity,
        quantity_qualifier=thing.qualifier,
        stage=_stage(reading, mention),
        donor=donor_of(reading, sentence, thing.span),
        recipient=recipient_of(reading, sentence, thing.span),
        package_amount=package_amount(reading, sentence),
        speaker=attribution_of(reading, sentence).speaker,
    )


def _stage(reading: Reading, mention: Mention) -> Stage:
    """How far the goods have come: by what stands behind them, by their verb, by plans told before it."""
    text, verb = mention.sentence.text, mention.verb
    if come := _has_come(mention):
        return come
    said = verb.stage if verb else None
    if said in ("delivered", "contracted"):
        return said
    planned = assertion.stage_of(mention.before if verb and verb.form != "noun" else text)
    if planned in ("considered", "cancelled"):
        return planned
    if cue("goods", "talk").search(mention.before):
        return "considered"
    if (not verb or (verb.sort == "hold" and not verb.host)) and _is_of_plan(reading, mention.sentence):
        return "considered"
    return said or _stage_before(reading, mention) or ("announced" if verb else planned)


def _is_of_plan(reading: Reading, sentence: Sentence) -> bool:
    """Whether the last sum of money before a list is one that is only thought of."""
    sums = [each for each in reading.before(sentence, PACKAGE_REACH) if each.money]
    return bool(sums) and assertion.stage_of(sums[-1].text) == "considered"


def _has_come(mention: Mention) -> Stage | None:
    """How far the goods have come by the words right behind them ("are on their way")."""
    if cue_after("goods", "there").match(mention.sentence.text, mention.end):
        return "delivered"
    return (
        "delivering" if cue_after("goods", "on_the_way").match(mention.sentence.text, mention.end) else None
    )


def _stage_before(reading: Reading, mention: Mention) -> Stage | None:
    """For "this includes" and "they include": the stage by the last verb of the sentence before."""
    verb = mention.verb
    if not verb or verb.sort != "hold" or not _POINTS_BACK.fullmatch(verb.subject(mention.sentence.text)):
        return None
    before = [verb for each in reading.before(mention.sentence, 1) for verb in find_verbs(each.text)]
    stages = {verb.stage for verb in before if verb.sort != "hold"}
    return stages.pop() if len(stages) == 1 else None


_POINTS_BACK = re.compile(
    r"\W*(?:this|that|these|those|they|it|such \w+"
    r"|the (?:shipment|delivery|consignment|convoy|batch|cargo))\s*",
    re.IGNORECASE,
)
