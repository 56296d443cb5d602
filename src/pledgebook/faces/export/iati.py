"""IATI 2.03: an activity for every package, with commitments, pledges and disbursements, as XML.

Only packages are activities: an activity's sums are added to others', and authority that was used, contracts,
requests and envelopes speak of money that packages hold already. The book reports at second hand
(`secondary-reporter`). A transaction has one value and one day: the figure as written and the last day it can
have been; the interval of both stands in its description.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from lxml import etree

from pledgebook.errors import PledgebookError
from pledgebook.faces.export.cited import Cited
from pledgebook.faces.export.element import Element
from pledgebook.faces.export.remainder import Remainder, left_lists, tell_bounds
from pledgebook.faces.export.wording import bounds, days, figure, items, last_day, middle, titled
from pledgebook.faces.names import bodies, countries, name
from pledgebook.model import Package, Source, Stage

REPORTER = "PLEDGEBOOK"
"""Reference of the reporting organisation; who publishes the file puts a registered one in its place."""

STATUS: dict[Stage, str] = {"considered": "1", "delivered": "3", "cancelled": "5"}
"""Code of ActivityStatus; 2, implementation, else."""

PLANNED, ACTUAL = "1", "2"
"""Codes of ActivityDateType: start as planned, and as it was."""

PLEDGE, COMMITMENT, DISBURSEMENT = "12", "2", "3"
"""Codes of TransactionType: an outgoing pledge is what is considered and binds nobody."""

SECTORS = {"humanitarian": "72010", "financial": "51010"}
"""DAC codes for what aid is for: material relief, general budget support. Military aid has none."""

UNSPECIFIED = "99810"
OWN_VOCABULARY = "99"
WEB_PAGE = "A12"
"""Code of DocumentCategory for a page about the activity."""

LOAN, BUDGET_SUPPORT = "421", "A01"
"""Codes of FinanceType (standard loan) and AidType (general budget support)."""


def write(cited: Cited, path: Path, remainder: Remainder) -> dict[str, int]:
    """One activity after another; what is no activity is listed with its reason."""
    left_lists(cited, remainder, ("totals", "ratios", "findings", "decisions"))
    count = 0
    with etree.xmlfile(str(path), encoding="utf-8") as file:
        file.write_declaration()
        with file.element("iati-activities", version="2.03"):
            file.write("\n")
            for package in cited.book.packages():
                if _fits(package, remainder):
                    made = activity(package, cited.sources(package.claims), remainder)
                    file.write(made.node)
                    count += 1
    if not count:
        raise PledgebookError(
            "IATI files hold one activity at least, but no package of the book has a known day: "
            "the list beside names each entry with its reason."
        )
    return {"activities": count}


def _fits(package: Package, remainder: Remainder) -> bool:
    told = titled(package)
    if package.record != "package":
        reason = f"{told}: {package.record}s speak of money that packages hold, and activities are added up."
        remainder.add("package", package.id, f"record-{package.record}", reason)
    elif last_day(package) is None:
        remainder.add(
            "package", package.id, "no-day", f"{told}: no text tells its day, and a transaction has one."
        )
    else:
        return True
    return False


def activity(package: Package, sources: list[Source], remainder: Remainder) -> Element:
    """A package of a known day as an activity, its children in the order of the schema."""
    tell_bounds(package, remainder)
    attributes = {"default_currency": package.amount.currency, "humanitarian": _humanitarian(package)}
    told = Element("iati-activity", **attributes)
    told.add("iati-identifier", f"{REPORTER}-{package.id}")
    told.add("reporting-org", ref=REPORTER, type="90", secondary_reporter="1").narrate("Pledgebook")
    told.add("title").narrate(titled(package))
    told.add("description", type="1").narrate(_description(package))
    _giver(told, package, remainder)
    told.add("activity-status", code=STATUS.get(package.stage, "2"))
    start = ACTUAL if package.standing == "firm" else PLANNED
    told.add("activity-date", type=start, iso_date=str(last_day(package))).narrate(days(package.day))
    _receiver(told, package)
    _sector(told, package)
    if package.authority == "loan":
        told.add("default-finance-type", code=LOAN)
    if package.authority == "budget_support":
        told.add("default-aid-type", code=BUDGET_SUPPORT)
    for kind, day in _transactions(package, remainder):
        _transaction(told, package, kind, day)
    for source in sources:
        _document(told, package, source, remainder)
    return told


def _humanitarian(package: Package) -> str:
    return str(int("humanitarian" in (package.scope, package.authority)))


def _description(package: Package) -> str:
    said = "; ".join(package.speakers)
    parts = {
        "Stage": package.stage,
        "Sum": bounds(package.amount),
        "Days": days(package.day),
        "Goods": items(package),
        "Ordinals": "; ".join(f"{each.counter}: {each.number}" for each in package.ordinals),
        "Draws on": "; ".join(package.draws_on),
        "Told by": said,
        "Claims": "; ".join(package.claims),
    }
    return " ".join(f"{head}: {text}." for head, text in parts.items() if text)


def _giver(told: Element, package: Package, remainder: Remainder) -> None:
    if package.donor is None:
        remainder.add(
            "package", package.id, "no-giver", f"{titled(package)}: the giver is called “not told”."
        )
    kind = {"type": code} if (code := _organisation(package.donor)) else {}
    told.add("participating-org", role="1", **kind).narrate(
        name(package.donor) if package.donor else "not told"
    )


def _organisation(code: str | None) -> str | None:
    """Code of OrganisationType: a government, a multilateral body; None where neither is known."""
    return "10" if code in countries() else "40" if code in bodies() else None


def _receiver(told: Element, package: Package) -> None:
    code = package.recipient
    if code in countries():
        told.add("recipient-country", code=code or "", percentage="100").narrate(name(code or ""))
    elif code in regions():
        number = regions()[code or ""]
        own = (
            {"code": str(number), "vocabulary": "1"}
            if number
            else {"code": code or "", "vocabulary": OWN_VOCABULARY}
        )
        told.add("recipient-region", percentage="100", **own).narrate(code or "")


@cache
def regions() -> Mapping[str, int]:
    """Codes of regions in the IATI list Region by name; 0 where the list has none."""
    return tomllib.loads((files(__package__) / "data" / "regions.toml").read_text(encoding="utf-8"))


def _sector(told: Element, package: Package) -> None:
    if package.scope and package.scope not in SECTORS:
        told.add("sector", vocabulary=OWN_VOCABULARY, code=package.scope, percentage="100").narrate(
            package.scope
        )
    else:
        told.add(
            "sector", vocabulary="1", code=SECTORS.get(package.scope or "", UNSPECIFIED), percentage="100"
        )


def _transactions(package: Package, remainder: Remainder) -> Iterator[tuple[str, date]]:
    """Kind and day of each transaction."""
    day = last_day(package)
    if day is None or package.stage == "cancelled":
        remainder.add(
            "package", package.id, "cancelled", f"{titled(package)}: an activity without transactions."
        )
        return
    yield (PLEDGE if package.stage == "considered" else COMMITMENT), day
    if package.stage == "delivered":
        dated = [event.date.latest for event in package.history if event.stage == "delivered" and event.date]
        if arrived := next((each for each in dated if each and each >= day), None):
            yield DISBURSEMENT, arrived
        else:
            reason = f"{titled(package)}: delivered, but no text tells when; only its commitment is there."
            remainder.add("package", package.id, "no-day-of-delivery", reason)


def _transaction(told: Element, package: Package, kind: str, day: date) -> None:
    made = told.add("transaction", humanitarian=_humanitarian(package))
    made.add("transaction-type", code=kind)
    made.add("transaction-date", iso_date=str(day))
    value = figure(middle(package.amount))
    made.add("value", value, currency=package.amount.currency, value_date=str(day))
    made.add("description").narrate(f"Sum: {bounds(package.amount)}. Days: {days(package.day)}.")
    if package.donor:
        made.add("provider-org").narrate(name(package.donor))
    if package.recipient:
        made.add("receiver-org").narrate(name(package.recipient))


def _document(told: Element, package: Package, source: Source, remainder: Remainder) -> None:
    if not source.url:
        reason = f"{source.doc}: the page has no address, and a document is a link."
        remainder.add("page", source.page, "no-address", f"{reason} Its claims stand in {package.id}.")
        return
    link = told.add("document-link", format="text/html", url=source.url)
    link.add("title").narrate(source.title or source.doc)
    link.add("category", code=WEB_PAGE)
    link.add("language", code=source.language)
    if source.published:
        link.add("document-date", iso_date=str(source.published))
