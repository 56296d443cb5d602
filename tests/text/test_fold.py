import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.text import fold
from pledgebook.text.fold import LONG

AS_WRITTEN = st.lists(
    st.sampled_from(
        ["“", "’", "\u00a0", "–", "…", "&nbsp;", "&rsquo;", "â€™", "Â£", "５", "＄", "&", "â€", "a", " "]
    )
    | st.text(max_size=3)
).map("".join)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("“Enough,” she said.", '"Enough," she said.'),
        ("the ministry’s «plan»", 'the ministry\'s "plan"'),
        ("$5\u00a0million", "$5 million"),
        ("2021–22", "2021-22"),
        ("１２ trucks for ＄９", "12 trucks for $9"),
        ("and so on…", "and so on."),
        ("plain words", "plain words"),
    ],
)
def test_typography_takes_its_plain_form(written: str, plain: str):
    assert fold(written) == plain


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("five&nbsp;trucks", "five      trucks"),
        ("five& nbsp;trucks", "five       trucks"),
        ("R&amp;D", "R&    D"),
        ("&ldquo;Yes&rdquo;", '      "Yes"      '),
        ("&#8220;Yes&#8221;", '      "Yes"      '),
        ("&#x201c;Yes&#x201D;", '       "Yes"       '),
        ("&euro;5", "     €5"),
        ("&pound;5", "      £5"),
        ("caf&eacute; owner", "caf" + "é       " + " owner"),
        ("&hellip;", ".       "),
    ],
)
def test_an_entity_left_in_the_text_is_its_character(written: str, plain: str):
    assert fold(written) == plain


@pytest.mark.parametrize("written", ["AT&T; then", "&bogus;", "&notit;", "a & b; c", "&#99999999;", "&;"])
def test_what_only_looks_like_an_entity_is_left_alone(written: str):
    assert fold(written) == written


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("â€œYesâ€\u009d", '  "Yes"  '),
        ("â€œYesâ€", '  "Yes" '),
        ("Â£5", " £5"),
        ("â‚¬5", "  €5"),
        ("fiveÂ trucks", "five  trucks"),
        ("fiveÂ\u00a0trucks", "five  trucks"),
        ("2021â€“22", "2021-  22"),
        ("and so onâ€¦", "and so on.  "),
        ("fiveâ€¯trucks", "five   trucks"),
        ("â€¢ five trucks", "•   five trucks"),
        ("itâ\u0080\u0099s", "it'  s"),
    ],
)
def test_utf8_read_as_windows_1252_is_what_was_meant(written: str, plain: str):
    assert fold(written) == plain


@pytest.mark.parametrize("written", ["naïve château", "Âge", "façade", "São Tomé"])
def test_letters_with_accents_are_left_alone(written: str):
    assert fold(written) == written


@given(AS_WRITTEN)
def test_the_length_never_changes(text: str):
    assert len(fold(text)) == len(text)


@given(AS_WRITTEN)
def test_no_curly_quote_wide_space_or_long_dash_is_left(text: str):
    assert not set(fold(text)) & set("“”‘’«»\u00a0\u2009\u202f–—…\t\r")


@given(AS_WRITTEN, st.text(alphabet="abc \n"))
def test_plain_words_keep_their_places(text: str, words: str):
    folded = fold(f"{words}\n{text}")
    assert folded.startswith(f"{words}\n")


@given(st.text(alphabet="a“’ –…５＄\u00a0\ud800\U0001f6a2", max_size=20))
def test_a_long_text_is_folded_as_a_short_one_is(text: str):
    times = LONG // max(len(text), 1) + 1
    assert fold(text * times) == fold(text) * times
