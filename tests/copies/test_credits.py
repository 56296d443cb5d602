"""Who a page says it has its news from."""

import pytest

from pledgebook.copies.credits import reliances
from tests.copies.making import article


def relied(*text: str, outlet: str | None = None, credited: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    found = reliances(article("a", *text, outlet=outlet, credited=credited))
    return [(each.on, each.how) for each in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The plan was first reported by the Fjord News.", ("the Fjord News", "first-reported")),
        ("Reuters first reported the plan on Monday.", ("Reuters", "first-reported")),
        ("The Skerry Post was the first to report the plan.", ("The Skerry Post", "first-reported")),
        ("“It is late,” Holt told the Financial Times.", ("the Financial Times", "told")),
        ("Holt said so in an interview with Sandvik Radio.", ("Sandvik Radio", "told")),
        ("SANDVIK (Fjord News Agency) - Norland sends ferries.", ("Fjord News Agency", "agency")),
        ("Norland sends ferries. (AP)", ("AP", "agency")),
        ("The Associated Press contributed to this report.", ("The Associated Press", "contributed")),
        ("The ferries cost 9 million, according to Bloomberg.", ("Bloomberg", "according-to")),
        (
            "The Norland Gazette reported on Friday that they are old.",
            ("The Norland Gazette", "according-to"),
        ),
    ],
)
def test_a_credit(sentence: str, expected: tuple[str, str]):
    assert relied(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Holt told reporters in Sandvik.",
        "Holt told Parliament that the ferries are old.",
        "Ragna Holt contributed to this report.",
        "The Ministry of Transport (MOT) reported losses.",
        "According to Holt, the ferries are old.",
    ],
)
def test_who_is_no_outlet_is_not_relied_on(sentence: str):
    assert relied(sentence) == []


def test_an_outlet_does_not_rely_on_itself():
    assert relied("SANDVIK (Fjord News) - Holt told Fjord News so.", outlet="Fjord News") == []


def test_an_outlet_is_named_once_in_the_first_manner():
    assert relied("Reuters first reported the plan.", "It is dear, according to Reuters.") == [
        ("Reuters", "first-reported")
    ]


def test_the_line_that_credits_is_kept():
    (found,) = reliances(article("a", "They come.", credited=("Additional reporting by the Skerry Post",)))
    assert (found.on, found.how, found.doc) == ("the Skerry Post", "contributed", "a")
    assert found.evidence == "Additional reporting by the Skerry Post"
