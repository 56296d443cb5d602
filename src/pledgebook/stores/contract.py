"""The JSON objects that the command line promises to other programs, one function a noun.

Fields and their meaning are fixed; more may be added. Keys stand in a fixed order, whole numbers are printed
as integers, days as YYYY-MM-DD.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import TypeAlias

import msgspec

from pledgebook.model import (
    Altered,
    Amount,
    Article,
    Change,
    Claim,
    Comparison,
    CopyGroup,
    Decision,
    Difference,
    Event,
    Finding,
    Goods,
    Likeness,
    Package,
    Problem,
    Reliance,
    Stated,
    Tally,
    Total,
    When,
)
from pledgebook.stores.reading import Refused

Json: TypeAlias = dict[str, object]

EXACT_INTEGERS = 2.0**53
"""Up to here a float holds every whole number, so that printing one as an integer invents no digit."""

_GUIDE = tuple(
    field.name
    for field in fields(Claim)
    if field.name not in ("id", "page", "doc", "kind", "span", "evidence", "rule")
)
"""Fields of a claim that are printed only where its words settle them."""

_THREE_VALUED = ("included", "needed")
"""Fields of which false is an answer and null is none."""

_encoder = msgspec.json.Encoder()


def line(row: Json) -> bytes:
    """The object as one line of UTF-8 JSON, line end included."""
    return _encoder.encode(row) + b"\n"


def article(found: Article) -> Json:
    """An article with what was dropped around it, and all that the page says about itself."""
    source = found.source
    return {
        "doc": source.doc,
        "page": source.page,
        "url": source.url,
        "outlet": source.outlet,
        "title": source.title,
        "published": source.published,
        "byline": source.byline,
        "credits": source.credits,
        "language": source.language,
        "text": found.text,
        "dropped": [
            {"reason": block.reason, "text": block.span.of(found.page_text)} for block in found.dropped
        ],
        "published_time": source.published_time,
        "updated": next(iter(source.says("updated")), None),
        "agency": next(iter(source.says("agency")), None),
        "contributors": source.says("contributor"),
        "notes": source.says("note"),
        "cut": source.cut,
        "disputed": source.disputed,
        "stated": [_stated(each) for each in source.stated],
        "posts": [
            {"posted": block.posted, "start": block.span.start, "end": block.span.end}
            for block in found.kept
            if block.posted
        ],
        "labels": [block.label.of(found.page_text) for block in found.kept if block.label],
    }


def _stated(each: Stated) -> Json:
    """One statement of a page about itself; `start` and `end` count in the page text."""
    place = {"start": each.span.start, "end": each.span.end} if each.span else {}
    return {"detail": each.detail, "value": each.value, "place": each.place, "name": each.name, **place}


def copies(group: CopyGroup, doubts: Iterable[Json] = (), relied: Iterable[Reliance] = ()) -> Json:
    """A copy group with the relation of each member to the page it was copied from.

    Args:
        group: the group.
        doubts: pairs, as `likeness` gives them, of which nobody can tell whether they are copies.
        relied: whom pages rely on; those of the members are printed.
    """
    pages = {member.page for member in group.members}
    docs = {member.doc for member in group.members}
    return {
        "group": group.id,
        "original": group.original,
        "why": group.why,
        "members": [
            {
                "doc": member.doc,
                "page": member.page,
                "relation": member.relation,
                "of": member.of,
                "shared": member.shared,
                "differences": [_difference(each) for each in member.differences],
            }
            for member in group.members
        ],
        "credits": group.credits,
        "relies": [reliance(each) for each in relied if each.page in pages],
        "unsure": [pair for pair in doubts if pair["one"] in docs or pair["other"] in docs],
    }


def likeness(found: Likeness, docs: Mapping[str, str]) -> Json:
    """What was found about two pages; `docs` gives the name of each page by its id."""
    return {
        "one": docs[found.one],
        "other": docs[found.other],
        "pages": [found.one, found.other],
        "judgement": found.judgement,
        "worded": found.worded,
        "score": found.score,
        "why": found.why,
    }


def reliance(found: Reliance) -> Json:
    """That a page takes what it says from an outlet."""
    return {
        "doc": found.doc,
        "page": found.page,
        "on": found.on,
        "how": found.how,
        "evidence": found.evidence,
    }


def _difference(found: Difference) -> Json:
    return {"kind": found.kind, "here": found.here, "there": found.there}


def claim(found: Claim) -> Json:
    """A claim; fields that its words do not settle are left out.

    `in_article` is true of every claim: claims are read from kept blocks alone, and `check` tests it.
    """
    return {
        "id": found.id,
        "doc": found.doc,
        "page": found.page,
        "kind": found.kind,
        "evidence": found.evidence,
        "start": found.span.start,
        "end": found.span.end,
        **_settled(found),
        "rule": found.rule,
        "in_article": True,
    }


def package(entry: Package) -> Json:
    """An entry of the ledger with its history and the claims it rests on."""
    return {
        "id": entry.id,
        "record": entry.record,
        "donor": entry.donor,
        "recipient": entry.recipient,
        "amount": _amount(entry.amount),
        "authority": entry.authority,
        "scope": entry.scope,
        "stage": entry.stage,
        "announced": _when(entry.announced),
        "ordinals": [{"counter": place.counter, "number": place.number} for place in entry.ordinals],
        "items": [_goods(goods) for goods in entry.items],
        "draws_on": entry.draws_on,
        "claims": entry.claims,
        "docs": entry.docs,
        "speakers": entry.speakers,
        "history": [_event(event) for event in entry.history],
        "why": entry.why,
    }


def tally(added: Tally) -> Json:
    """What entries of one kind add up to; `sum` is null for envelopes, `running` where there is none."""
    return {
        "by": added.by,
        "of": added.of,
        "record": added.record,
        "standing": added.standing,
        "currency": added.currency,
        "entries": len(added.packages),
        "sum": _interval(added.low, added.high),
        "running": _interval(added.running_low, added.running_high),
        "packages": added.packages,
    }


def change(met: Change) -> Json:
    """An entry that appeared, vanished or changed, with the claims and decisions that made the difference."""
    return {
        "change": met.kind,
        "before": package(met.before) if met.before else None,
        "after": package(met.after) if met.after else None,
        "altered": [_altered(field) for field in met.altered],
        "came": met.came,
        "went": met.went,
        "decisions": met.decisions,
        "why": met.why,
    }


def total(quoted: Total) -> Json:
    """A quoted total with its verdict; `ledger` and `residual` are null where it could not be tested.

    `residual` is the middle of `residual_low` and `residual_high`: what is missing from the ledger.
    """
    return {
        "claim": quoted.claim,
        "doc": quoted.doc,
        "donor": quoted.donor,
        "recipient": quoted.recipient,
        "scope": quoted.scope,
        "since": quoted.since,
        "until": quoted.until,
        "amount": _amount(quoted.amount),
        "verdict": quoted.verdict,
        "ledger": _interval(quoted.ledger_low, quoted.ledger_high),
        "residual": _middle(quoted.residual_low, quoted.residual_high),
        "residual_low": _number(quoted.residual_low),
        "residual_high": _number(quoted.residual_high),
        "packages": quoted.packages,
        "sentence": quoted.sentence,
    }


def comparison(tested: Comparison) -> Json:
    """A quoted ratio with the two claims whose sums were compared, and its verdict."""
    return {
        "claim": tested.claim,
        "doc": tested.doc,
        "part": tested.part,
        "whole": tested.whole,
        "low": tested.low,
        "high": tested.high,
        "verdict": tested.verdict,
        "sentence": tested.sentence,
    }


def finding(found: Finding) -> Json:
    """A finding with the claims and entries on which it rests."""
    return {
        "id": found.id,
        "code": found.code,
        "sentence": found.sentence,
        "at_stake": _number(found.at_stake),
        "claims": found.claims,
        "packages": found.packages,
        "low": _number(found.low),
        "high": _number(found.high),
        "earliest": found.earliest,
        "latest": found.latest,
    }


def decision(made: Decision) -> Json:
    """A decision as it was appended; `at` is UTC."""
    return {
        "id": made.id,
        "verb": made.verb,
        "targets": made.targets,
        "by": made.by,
        "why": made.why,
        "at": made.at,
        "field": made.field,
        "value": made.value,
    }


def problem(met: Problem | Refused) -> Json:
    """What could not be read or decided, or (code `not-kept`) a page that was not kept."""
    if isinstance(met, Refused):
        return {"place": met.doc, "code": "not-kept", "sentence": met.reason, "url": met.url, "page": met.id}
    return {"place": met.place, "code": met.code, "sentence": met.sentence}


def _settled(found: Claim) -> Json:
    """The fields of the annotation guide that the claim has, in the order in which `Claim` has them."""
    values = {name: _plain(getattr(found, name)) for name in _GUIDE}
    return {
        name: value
        for name, value in values.items()
        if value is not None and value != () and (value is not False or name in _THREE_VALUED)
    }


def _plain(value: object) -> object:
    match value:
        case Amount():
            return _amount(value)
        case When():
            return _when(value)
        case float():
            return _number(value)
        case _:
            return value


def _amount(amount: Amount) -> Json:
    high = {} if amount.value_high is None else {"value_high": _number(amount.value_high)}
    return {
        "value": _number(amount.value),
        **high,
        "currency": amount.currency,
        "qualifier": amount.qualifier,
        "low": _number(amount.low),
        "high": _number(amount.high),
        "written": amount.written,
        "assumed": amount.assumed,
    }


def _when(when: When | None) -> Json | None:
    """The known ends; null where neither is known."""
    if when is None or (when.earliest is None and when.latest is None):
        return None
    ends = {"earliest": when.earliest, "latest": when.latest}
    known = {name: day for name, day in ends.items() if day is not None}
    return {**known, "how": when.how, "written": when.written}


def _goods(goods: Goods) -> Json:
    return {
        "item": goods.item,
        "quantity": _number(goods.quantity),
        "qualifier": goods.qualifier,
        "claims": goods.claims,
    }


def _event(event: Event) -> Json:
    return {
        "stage": event.stage,
        "amount": _amount(event.amount),
        "date": _when(event.date),
        "claim": event.claim,
    }


def _altered(field: Altered) -> Json:
    return {
        "field": field.field,
        "before": _plain(field.before),
        "after": _plain(field.after),
        "claims": field.claims,
    }


def _interval(low: float | None, high: float | None) -> Json | None:
    return None if low is None or high is None else {"low": _number(low), "high": _number(high)}


def _middle(low: float | None, high: float | None) -> float | int | None:
    return None if low is None or high is None else _number((low + high) / 2)


def _number(value: float | None) -> float | int | None:
    """The number, as an integer where it is whole and exact."""
    if value is not None and abs(value) <= EXACT_INTEGERS and value == int(value):
        return int(value)
    return value
