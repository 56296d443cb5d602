"""`pledgebook decide`: append an analyst's decision and work the ledger out anew."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import fields
from typing import Annotated

import typer

from pledgebook.errors import PledgebookError
from pledgebook.faces.cli.options import BookFile
from pledgebook.faces.phrasing import short
from pledgebook.model import Claim, CopyGroup, Decision, Finding, Package, Verb
from pledgebook.stores import Book

NOT_APPLIED = 1
"""Exit code where the decision was kept but cannot be applied."""

FEWEST = {"same": 2, "different": 2, "reject": 1, "correct": 1}
"""How many claims each verb judges at least."""

FIXED = ("id", "page", "doc", "kind", "span", "evidence", "rule")
"""Fields that say what a claim is; whoever doubts those rejects the claim."""

Judged = Annotated[Verb, typer.Argument(metavar="VERB", help="same, different, reject or correct.")]
Ids = Annotated[
    list[str], typer.Argument(metavar="ID...", help="Claims, or entries that stand for their claims.")
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.", show_default=False)]
Why = Annotated[
    str, typer.Option("--why", metavar="TEXT", help="The reason, in a sentence.", show_default=False)
]
Field = Annotated[str | None, typer.Option("--field", help="For correct: the field of the claim.")]
Value = Annotated[str | None, typer.Option("--value", help='For correct: its new value, as "2022-04-13".')]


def decide(  # noqa: PLR0913 -- the options of the command, all by name
    verb: Judged,
    ids: Ids,
    *,
    by: By,
    why: Why,
    book: BookFile,
    field: Field = None,
    value: Value = None,
) -> None:
    """Decide that claims are the same entry or different ones, leave claims out, or correct a field.

    The decision is kept for good with its author, time and reason, and every build applies it.
    """
    _refuse_wrong_field(verb, field, value)
    with Book.open(book, create=False) as opened:
        targets = _targets(opened, verb, ids)
        now = dt.datetime.now(dt.UTC)
        decision = Decision.of(verb, targets, by, why, now, field=field, value=value)
        troubles = append_and_rebuild(opened, [decision])
    for finding in troubles:
        typer.echo(finding.sentence, err=True)
    typer.echo(f"Decision {short(decision.id)} is kept, and the ledger is worked out anew.")
    if troubles:
        raise typer.Exit(NOT_APPLIED)


def append_and_rebuild(book: Book, decisions: Iterable[Decision]) -> list[Finding]:
    """Keeps the decisions and works the ledger out anew; gives a finding for what could not be applied."""
    # Inside the function: reading HTML takes longer to import than `packages` takes to run.
    from pledgebook import flow  # noqa: PLC0415

    before = {finding.id for finding in book.findings()}
    for decision in decisions:
        book.append_decision(decision)
    flow.build([], book)
    return [
        finding
        for finding in book.findings()
        if finding.code == "decision-orphaned" and finding.id not in before
    ]


def _refuse_wrong_field(verb: Verb, field: str | None, value: str | None) -> None:
    given = field is not None or value is not None
    if verb != "correct" and given:
        raise PledgebookError(f"Only correct takes --field and --value; leave them out with {verb}.")
    if verb == "correct" and (field is None or value is None):
        raise PledgebookError(
            "To correct a claim give the field and its new value: --field date --value 2022-04-13."
        )
    names = [known.name for known in fields(Claim) if known.name not in FIXED]
    if field is not None and field not in names:
        raise PledgebookError(f"A claim has no field {field} to correct; it has {', '.join(names)}.")


def _targets(book: Book, verb: Verb, ids: list[str]) -> tuple[str, ...]:
    """The claims that are judged, in the order given, each once."""
    claims = tuple(dict.fromkeys(claim for key in ids for claim in _claims(book, verb, key)))
    if verb == "correct" and len(claims) > 1:
        raise PledgebookError("One claim is corrected at a time: give one id.")
    if len(claims) < FEWEST[verb]:
        raise PledgebookError(
            f"To judge claims {verb}, give the ids of at least {FEWEST[verb]} different ones."
        )
    return claims


def _claims(book: Book, verb: Verb, key: str) -> tuple[str, ...]:
    """The claims that an id stands for: of an entry all to reject it, else the first to speak for it."""
    match book.entry(key):
        case Claim(id=claim):
            return (claim,)
        case Package(claims=claims):
            return claims if verb == "reject" else claims[:1]
        case Finding(claims=claims):
            raise PledgebookError(f"{key} is a finding; decide about its claims: {', '.join(claims)}.")
        case CopyGroup():
            raise PledgebookError(f"{key} is a group of copies; decide about the claims of its pages.")
