"""Say which files, records and folders could not be read: what they hold is in no total and no entry."""

from collections.abc import Iterable, Iterator

from pledgebook.model import Finding, Problem, content_id


def refusals(problems: Iterable[Problem]) -> Iterator[Finding]:
    """A finding for each thing that could not be read, named without its folder.

    Folders differ from machine to machine, and the book must not.
    """
    for problem in problems:
        if problem.refuses:
            name = problem.place.rpartition("/")[2] or problem.place
            yield Finding(
                id=content_id("finding", "page-refused", name, problem.code, problem.sentence),
                code="page-refused",
                sentence=f"{name}: {problem.sentence}",
            )
