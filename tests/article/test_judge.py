from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.html import parse, pieces, strips
from pledgebook.article.judge import kept_characters, mark, read_mark

TEASER = "Norland will send three ferries and $45 million to Tamura, its foreign minister said on Tuesday."
MORE = (
    "Two of the ferries leave the yard at Sandvik before 12 June, and the third follows in autumn.",
    "Tamura had asked for 60 million, because its fishing fleet lost more than half of its boats.",
    "The opposition wants a tenth of the sum to go to the village of Pelu, whose sea wall is gone.",
)


def test_the_judge_tells_the_paragraph_from_the_teaser_with_the_same_words():
    paragraphs = "".join(f"<p>{text}</p>" for text in (TEASER, *MORE))
    aside = f"<aside class='sidebar'><a href='/x'>{TEASER}</a></aside>"
    tree = parse(f"<body>{aside}<article><h1>Ferries</h1>{paragraphs}</article></body>")
    cut = strips(tree)
    found = pieces(cut).looks.written
    kept = kept_characters(tree, [strip.holders for strip in cut])
    assert found[0] == TEASER == found[2]
    assert kept[0] == 0
    assert kept[2:] == [len(text) for text in found[2:]]


def test_braille_of_the_page_itself_is_no_mark():
    tree = parse(
        f"<article><p>\u2801\u2802\u2803 {TEASER}</p>{''.join(f'<p>{text}</p>' for text in MORE)}</article>"
    )
    cut = strips(tree)
    kept = kept_characters(tree, [strip.holders for strip in cut])
    assert kept == [len(TEASER), *map(len, MORE)]


def test_what_the_judge_is_not_shown_takes_no_text_behind_it_away():
    paragraphs = "".join(f"<p><script>a()</script>{text}</p>" for text in (TEASER, *MORE))
    tree = parse(f"<article><nav>Home</nav>{paragraphs}<footer>Harbour Times</footer></article>")
    cut = strips(tree)
    kept = kept_characters(tree, [strip.holders for strip in cut])
    assert kept == [0, len(TEASER), *map(len, MORE), 0]


def test_nothing_is_kept_of_an_empty_page():
    assert kept_characters(parse(""), []) == []


@given(st.integers(min_value=0, max_value=255**3 - 1))
def test_a_mark_says_its_number(number: int):
    assert read_mark(mark(number)) == number
    assert len(mark(number)) == 3
    assert mark(number).isprintable()
