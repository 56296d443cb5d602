"""The verb beside a time, here marked in brackets, and the side it leans to."""

import pytest

from pledgebook.claims.grammar.tense import lean


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It was signed on [Friday].", "back"),
        ("It will be signed on [Friday].", "ahead"),
        ("It is expected to be signed on [Friday].", "ahead"),
        ("A decision could come as early as [Friday].", "ahead"),
        ("She said on [Friday] that it will be signed.", "back"),
        ("On [Friday] she will sign.", "ahead"),
        ("On [Friday] she said that it will be signed.", "back"),
        ("It was signed. The talks on [Friday]", "near"),
        ("It will be signed, she said on [Friday].", "back"),
        ("They agreed to meet on [Friday].", "near"),
        ("The United talks on [Friday]", "near"),
        ("a delivery by [Friday]", "ahead"),
        ("the largest since [March]", "back"),
        ("the largest since last [March]", "back"),
    ],
)
def test_lean(marked: str, expected: str):
    start, end = marked.index("["), marked.index("]") - 1
    assert lean(marked.replace("[", "").replace("]", ""), start, end) == expected
