import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.text import sentences

PROSE = st.lists(
    st.sampled_from(
        [
            "Aid",
            "came",
            "Mr",
            "U.S",
            "5",
            "p.m",
            "A",
            "“Yes",
            ".",
            "!",
            "?",
            "...",
            '."',
            ".)",
            " ",
            "  ",
            "\n",
            "\n\n",
        ]
    )
).map("".join)


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "marked",
    [
        "Aid came.| It was late.",
        "Was it late?| Yes!| It was.",
        "“It was late.”| She left.",
        "(It was late.)| She left.",
        "Mr. Berg and Sen. Dahl met at 5 p.m. Wednesday.| They left.",
        "J. R. Holm sent 2.5 tonnes to the U.S. Embassy.",
        "“Will it come?” he asked.",
        "A headline\n\n|A first line\nand its second",
        "It was late ...| Then it came.",
        "It was late... and then it came.",
        "Norway paid.\n“We had to,” he said.|",
    ],
)
def test_a_paragraph_is_cut_where_a_sentence_ends(marked: str):
    wanted = [part.strip() for part in marked.split("|") if part.strip()]
    text = marked.replace("|", "")
    if marked.endswith("|"):
        wanted = wanted[0].split("\n")
    assert cut(text) == wanted


@pytest.mark.parametrize("text", ["", " \n\n ", "\n"])
def test_white_space_holds_no_sentence(text: str):
    assert cut(text) == []


def test_a_part_of_a_text_is_cut_in_the_offsets_of_the_whole():
    text = "Not this. Aid came. It was late. Nor this."
    spans = list(sentences(text, 10, 32))
    assert [(span.start, span.end) for span in spans] == [(10, 19), (20, 32)]


@pytest.mark.parametrize(
    "text",
    [
        "." * 200_000 + "x",
        "." + '"' * 200_000 + "x",
        "A. " * 100_000 + "x",
        "x" * 200_000 + "/x. Y",
        "x" * 200_000,
    ],
    ids=["dots", "quotes", "initials", "one long word", "letters"],
)
def test_a_hostile_line_is_cut_in_bounded_time(text: str):
    spans = list(sentences(text))
    assert sum(map(len, spans)) >= len(text) - len(spans)


@given(PROSE)
def test_sentences_stand_in_order_and_leave_out_only_white_space(text: str):
    end = 0
    for span in sentences(text):
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        end = span.end
    assert not text[end:].strip()


@given(PROSE, PROSE)
def test_a_blank_line_always_parts(first: str, second: str):
    text = f"{first}\n\n{second}"
    assert cut(text) == cut(first) + cut(second)
