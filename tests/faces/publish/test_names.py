import re
from importlib.resources import files
from tomllib import loads

import pytest

from pledgebook.faces.publish.links import outside, page, whole
from pledgebook.faces.publish.names import named


@pytest.mark.parametrize(
    ("code", "name"),
    [("US", "United States"), ("EU", "European Union"), ("Global Fund", "Global Fund"), (None, "not told")],
)
def test_codes_have_names_and_other_words_stand_as_they_are(code, name):
    assert named(code) == name


def test_every_country_that_the_claims_can_name_has_one():
    actors = loads((files("pledgebook.claims") / "data" / "actors.toml").read_text("utf-8"))
    codes = {*actors["governments"], *actors["organisations"]}
    assert [code for code in sorted(codes) if re.fullmatch("[A-Z]{2}", code) and named(code) == code] == []


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://news.example/a", True),
        ("HTTP://news.example/a", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example", False),
        ("ftp://news.example", False),
        (None, False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_become_links(url, kept):
    assert outside(url) == (url if kept else None)


def test_pages_are_spread_over_folders_by_their_first_digits():
    assert page("packages", "397be898f30500d8") == "packages/39/397be898f30500d8.html"


@pytest.mark.parametrize(
    ("address", "made"),
    [("", ""), ("https://a.example", "https://a.example/"), ("https://a.example//", "https://a.example/")],
)
def test_an_address_ends_in_one_slash(address, made):
    assert whole(address) == made
