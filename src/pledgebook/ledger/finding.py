"""Make a finding, with its id."""

from collections.abc import Iterable

from pledgebook.model import Finding, FindingCode, content_id


def finding(
    code: FindingCode,
    sentence: str,
    at_stake: float,
    claims: Iterable[str],
    packages: Iterable[str] = (),
) -> Finding:
    """A finding whose id counts its code, its claims and its packages, but not its words."""
    rests_on, concerns = tuple(sorted(set(claims))), tuple(sorted(set(packages)))
    return Finding(
        id=content_id("finding", code, *rests_on, None, *concerns),
        code=code,
        sentence=sentence,
        at_stake=at_stake,
        claims=rests_on,
        packages=concerns,
    )
