import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.article.html import parse, pieces, strips


def page_text(source: str) -> str:
    return pieces(strips(parse(source))).text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "<p>Three <b>ferries</b> and\n a&nbsp;crane</p><p>Two &amp; more</p>",
            "Three ferries and a\u00a0crane\nTwo & more",
        ),
        ("<div>Norland<br>Sandvik</div>", "Norland\nSandvik"),
        ("<div>First paragraph.<br><br>Second paragraph.</div>", "First paragraph.\nSecond paragraph."),
        ("<ul><li>ferries<li>cranes</ul>", "ferries\ncranes"),
        ("<table><tr><td>Norland<td>45</tr><tr><td>Tamura<td>3</table>", "Norland 45\nTamura 3"),
        ("<div>before<p>inside</p>behind</div>", "before\ninside\nbehind"),
        ("<p>kept<script>var a;</script><style>p{}</style><noscript>no</noscript> too</p>", "kept too"),
        ("<title>Head</title><p>Body", "Body"),
        ("plain words", "plain words"),
        ("", ""),
        ("<!-- nothing -->", ""),
        ("<script>only()</script>", ""),
        ("<p>never <i>closed", "never closed"),
    ],
)
def test_a_page_is_flattened(source: str, text: str):
    assert page_text(source) == text


def test_blocks_know_their_element_links_and_zone():
    source = "<nav><a href=/>Long reads</a></nav><h2>Ferries</h2><p class='photo-caption'>The quay</p>"
    page = pieces(strips(parse(source)))
    assert page.tags == ["nav", "h2", "p"]
    assert page.linked == [1.0, 0.0, 0.0]
    assert page.zones == ["nav", None, "credit"]


def test_class_words_of_wrappers_are_not_believed():
    source = "<div class='with-sidebar has-ads'><div><div><div><p>Three ferries.</p></div></div></div></div>"
    assert pieces(strips(parse(source))).zones[0] is None


def test_a_block_of_two_zones_has_none():
    source = "<p>Three ferries. <span class='credit'>NPA</span></p>"
    assert pieces(strips(parse(source))).zones[0] is None


def test_ten_thousand_nested_tags_are_read():
    text = page_text("<p>Before.</p>" + "<div>" * 10_000 + "deep" + "</div>" * 10_000)
    assert text.startswith("Before.")


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<br>", "<td>", "<a href=x>", "</a>", "<b>", "&amp;", " ", "words", "\x00"]
        )
    )
)
def test_blocks_lie_one_newline_apart(parts: list[str]):
    page = pieces(strips(parse("".join(parts))))
    assert "\n".join(span.of(page.text) for span in page.spans) == page.text
    assert all(text.strip() == text != "" for text in page.looks.written)
