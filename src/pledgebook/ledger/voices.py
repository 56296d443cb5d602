"""Count who says something: sources are speakers, not addresses, and copies count once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeVar

from pledgebook.ledger.acts import Act
from pledgebook.text import fold

Said = TypeVar("Said")


class Voices:
    """Who stands behind each act of one entry.

    A claim's voice is the outlet or agency that it credits, else its speaker, else its document. Of all
    copies of one article only the original is heard, or the first of them where that is unknown.
    """

    def __init__(self, acts: Iterable[Act], originals: Mapping[str, str | None]) -> None:
        self._of: dict[str, str] = {}
        names: dict[str, set[str]] = defaultdict(set)
        for copies, members in _by_copies(acts).items():
            first = min(members, key=lambda act: _place(act, originals.get(copies)))
            for act in members:
                if act.claim.page == first.claim.page:
                    self._of[act.claim.id] = _key(_voice(act))
                    names[_key(_voice(act))].add(_voice(act))
        self._names = tuple(sorted(min(spellings) for spellings in names.values()))

    def all(self) -> tuple[str, ...]:
        """Every voice once, sorted; spellings that differ in case or a leading "the" are one."""
        return self._names

    def count(self, acts: Iterable[Act]) -> int:
        """How many independent voices stand behind the acts."""
        return len({self._of[act.claim.id] for act in acts if act.claim.id in self._of})

    def most_told(self, said: Iterable[tuple[Said | None, Act]]) -> Said | None:
        """What the most voices say; ties go to what sorts first; None where nobody says anything."""
        backers: dict[Said, list[Act]] = defaultdict(list)
        for value, act in said:
            if value is not None:
                backers[value].append(act)
        if not backers:
            return None
        return min(backers, key=lambda value: (-self.count(backers[value]), str(value)))


def _by_copies(acts: Iterable[Act]) -> dict[str, list[Act]]:
    found: dict[str, list[Act]] = defaultdict(list)
    for act in acts:
        found[act.copies].append(act)
    return found


def _place(act: Act, original: str | None) -> tuple[object, ...]:
    """Sorts the original first, then by day, name and place."""
    day = act.told.earliest if act.told else None
    return (act.claim.doc != original, day is None, day or 0, act.claim.doc, act.claim.span)


def _voice(act: Act) -> str:
    return act.claim.source or act.claim.speaker or act.claim.doc


def _key(name: str) -> str:
    return fold(name).casefold().removeprefix("the ")
