import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.claims.speech.marks import masked, quotations
from pledgebook.claims.speech.saying import Saying, find_sayings


def sayings(text: str) -> list[Saying]:
    return find_sayings(masked(text, quotations(text, text)))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The trucks will come in May, a defence official said on Tuesday.", "a defence official"),
        ('"We will help," said the minister.', "the minister"),
        ("Kyiv has the tanks, said Defence Minister Ivan Ko.", "Defence Minister Ivan Ko"),
        ("Moss told reporters that the guns were new.", "Moss"),
        ('"Another signal," Moss called it.', "Moss"),
        ('The pace is what the Pentagon calls "a record".', "the Pentagon"),
        ("'Your money is no charity,' Mr Ko was due to tell it.", "Mr Ko"),
        ("The fund grew, according to the Baltic Institute.", "the Baltic Institute"),
        ("The sale was announced by Defence Minister Ivan Ko on Friday.", "Defence Minister Ivan Ko"),
        ("Eight came, in line with a government official.", "a government official"),
        ('Moss: "We keep our word."', "Moss"),
        ('He put it plainly: "We keep our word."', "He"),
        ("Oslo announced on 2 May that more would come.", "Oslo"),
        ('"So it goes," sighed a baker in Lviv.', "a baker"),
        ("'The sky is ours,' she is to say on Monday.", "she"),
        ("By the ministry's own count it is the largest.", "the ministry"),
        ("It should last, in the estimate of Ed Moss, a month.", "Ed Moss"),
        ("The boats sail in May, No 10 said.", "No 10"),
        ("The State Department counts about $4.6 billion.", "The State Department"),
    ],
)
def test_somebody_says_something(text: str, who: str):
    assert who in [saying.who for saying in sayings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan is said to be ready.",
        "Nobody was told.",
        "All told they gave $5 million.",
        "The rockets for the Himars launchers already promised.",
        "Citing an emergency, the ministry sent the guns.",
        "The villagers sighed and went home.",
        "The minister declined to say when.",
        'In May a pipeline called "Line 5" was shut.',
        '"They said no," the guns being old.',
    ],
)
def test_nobody_says_anything(text: str):
    assert sayings(text) == []


def test_a_verb_inside_a_quotation_is_none():
    assert [saying.who for saying in sayings('"The general said no," Moss said.')] == ["Moss"]


def test_what_is_said_stands_behind_or_before():
    assert sayings("Moss said the guns were new.")[0].leads
    assert not sayings("The guns are new, Moss said.")[0].leads
    assert not sayings("The guns, Moss said, are new.")[0].leads


def test_announcing_and_adding_sums_are_deeds():
    assert sayings("Moss announced the bond on Oct. 2.")[0].deed
    assert sayings("He added $225m in aid.")[0].deed
    assert not sayings("The bond is coming, Oslo announced.")[0].deed


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Moss told the Baltic Herald that he would go.", "the Baltic Herald"),
        ("Two officials told TWS the sum was $7 million.", "TWS"),
        ("Moss told reporters that he would go.", None),
        ("Moss told the Bundestag that he would go.", None),
        ("Moss told Congress that he would go.", None),
        ("Moss told President Ko that he would go.", None),
    ],
)
def test_the_outlet_told_is_no_parliament_and_no_person(text: str, outlet: str | None):
    assert sayings(text)[0].to == outlet


@given(st.text(alphabet="HhSsaid, toldBy.:;'\"~-\n", max_size=120))
def test_no_text_raises(text: str):
    assert all(
        saying.who and 0 <= saying.span.start <= saying.span.end <= len(text) for saying in find_sayings(text)
    )
