import pytest

from pledgebook.article.wording import bare, one_line, outlet_behind


def test_words_on_one_line():
    assert one_line(" Ferries\n &amp;  cranes ") == "Ferries & cranes"
    assert one_line("  ") is None
    assert one_line(7) is None


def test_the_outlet_behind_a_title():
    assert outlet_behind("Ferries for Tamura | Harbour Times") == "Harbour Times"
    assert outlet_behind("Ferries for Tamura") is None


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Ferries - Harbour Times", "Ferries"),
        ("Ferries - at last", "Ferries - at last"),
        ("Cranes | Tamura", "Cranes"),
        ("Opinion | Ferries for all", "Ferries for all"),
        ("Live – Ferries", "Ferries"),
    ],
)
def test_a_title_alone(title: str, told: str):
    assert bare(title, {"Harbour Times"}, {"Cranes"}) == told
