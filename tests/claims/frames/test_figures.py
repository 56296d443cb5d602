import pytest

from pledgebook.claims.frames.figures import find_figures


def figures(text: str, *, goes_on: bool = False) -> list[tuple[str, str]]:
    return [(figure.span.of(text), figure.rule) for figure in find_figures(text, goes_on=goes_on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the plant makes 500 shells a month", [("500 shells a month", "rate")]),
        ("the gunners fire 500 shells a day", []),
        ("the plant cost $500 a day", []),
        ("monthly output of 500 shells", [("monthly output of 500", "rate")]),
        (
            "it built 40 guns in may and plans 60 in june",
            [("built 40 guns in may", "rate"), ("plans 60 in june", "goal")],
        ),
        ("the plant opened in 2019 and has 500 people", []),
    ],
)
def test_figures_of_production(text: str, expected: list[tuple[str, str]]):
    assert figures(text) == expected


def test_a_bare_figure_needs_a_rate_before_it():
    assert figures("it wants 900 by june") == []
    assert figures("it wants 900 by june", goes_on=True) == [("wants 900 by june", "goal")]
