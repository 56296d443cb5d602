"""OCDS 1.1: a release for every contract of the book, in one package of releases.

Two things the standard asks for no coverage tells: a prefix that was registered with the Open Contracting
Partnership, and a moment of release. The prefix is a placeholder; the moment is midnight UTC at the end of
the days in which the contract was told of.
"""

from datetime import date
from pathlib import Path

import msgspec

from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.remainder import Remainder, left_lists, tell_bounds
from pledgebook.faces.export.wording import bounds, days, last_day, middle, one_line, titled
from pledgebook.faces.names import countries, name
from pledgebook.model import Goods, Package, Source
from pledgebook.stores.contract import Json

PREFIX = "ocds-000000"
"""Where the publisher's own prefix belongs; none is registered with only zeros."""

BODY = "urn:pledgebook:book"

STATUS = {"considered": "pending", "cancelled": "cancelled", "delivered": "terminated"}
"""Status of a contract by stage; `active` else. OCDS says `terminated` of one that is fulfilled."""

_encode = msgspec.json.Encoder().encode


def write(cited: Cited, path: Path, remainder: Remainder) -> dict[str, int]:
    """One release a line; contracts without a day are listed, for a release has to have one."""
    left_lists(cited, remainder, ("totals", "ratios", "findings", "decisions"))
    count = 0
    with path.open("wb") as file:
        file.write(_encode(_head(cited))[:-1] + b',"releases":[')
        for package in cited.book.packages():
            if package.record != "contract":
                reason = (
                    f"{titled(package)}: releases are of contracts, this is of the record {package.record}."
                )
                remainder.add("package", package.id, f"record-{package.record}", reason)
                continue
            if (day := last_day(package)) is None:
                remainder.add("package", package.id, "no-day", f"{titled(package)}: no text tells its day.")
                continue
            file.write((b",\n" if count else b"\n") + _encode(_release(cited, package, day, remainder)))
            count += 1
        file.write(b"\n]}\n")
    return {"releases": count}


def _head(cited: Cited) -> Json:
    head: Json = {"uri": BODY, "version": "1.1", "publisher": {"name": "Pledgebook"}}
    if published := _last_day(cited):
        head["publishedDate"] = _moment(published)
    return head


def _last_day(cited: Cited) -> date | None:
    """The last day of a page; in a book of pages without one, of an entry."""
    pages = (source.published for source in cited.book.sources())
    entries = map(last_day, cited.book.packages())
    return max(filter(None, pages), default=None) or max(filter(None, entries), default=None)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _release(cited: Cited, package: Package, day: date, remainder: Remainder) -> Json:
    tell_bounds(package, remainder)
    sources = cited.sources(package.claims)
    contract = {
        "id": package.id,
        "awardID": package.id,
        "title": titled(package),
        "description": _described(package),
        "status": STATUS.get(package.stage, "active"),
        "value": {"amount": middle(package.amount), "currency": package.amount.currency},
        "items": [_item(nth, goods) for nth, goods in enumerate(package.items, 1)],
        "documents": [_document(source, cited, package) for source in sources],
    }
    parties = list(_parties(package))
    buyer = {"buyer": {"id": parties[0]["id"], "name": parties[0]["name"]}} if package.donor else {}
    return {
        "ocid": f"{PREFIX}-{package.id}",
        "id": package.id,
        "date": _moment(day),
        "language": "en",
        "tag": ["award", "contract"],
        "initiationType": "tender",
        "parties": parties,
        **buyer,
        "awards": [{"id": package.id, "title": titled(package), "status": "active"}],
        "contracts": [{key: value for key, value in contract.items() if value != []}],
    }


def _described(package: Package) -> str:
    """What has no field of its own: bounds of the sum, the days, the claims."""
    told = f"{bounds(package.amount)}; signed or told: {days(package.day)}"
    return f"{told}. Claims: {'; '.join(package.claims)}."


def _parties(package: Package) -> list[Json]:
    roles = ((package.donor, ["buyer", "funder"]), (package.recipient, ["interestedParty"]))
    return [_party(code, role) for code, role in roles if code]


def _party(code: str, roles: list[str]) -> Json:
    country = {"address": {"countryName": name(code)}} if code in countries() else {}
    return {"id": f"{roles[0]}-{code}", "name": name(code), **country, "roles": roles}


def _item(nth: int, goods: Goods) -> Json:
    quantity = {} if goods.quantity is None else {"quantity": goods.quantity}
    bent = f" ({goods.qualifier.replace('_', ' ')} the number)" if goods.qualifier else ""
    return {"id": str(nth), "description": goods.item + bent, **quantity}


def _document(source: Source, cited: Cited, package: Package) -> Json:
    words = [claim.evidence for claim in cited.claims(package.claims) if claim.page == source.page]
    address = {"url": source.url} if source.url else {}
    day = {"datePublished": _moment(source.published)} if source.published else {}
    return {
        "id": source.page,
        "title": source.title or source.doc,
        "description": " … ".join(map(one_line, words)),
        **address,
        **day,
        "language": source.language,
    }
