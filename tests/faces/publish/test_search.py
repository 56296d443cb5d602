import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.faces.publish.search import BLOCK, TOO_COMMON, Index, Item, shard, words

CALL = re.compile(r"pledgebook\.(\w+)\((.*)\);\n", re.DOTALL)


def item(nth: int, title: str) -> Item:
    return Item("packages", f"{nth:016x}", title, "package")


def found(index: Index, word: str) -> list[int]:
    """The numbers of the items to which a word leads, read as the page reads them."""
    for _, content in index.files():
        call = CALL.fullmatch(content)
        assert call
        if call[1] == "words":
            name, held = json.loads(f"[{call[2]}]")
            if name == shard(word) and word in held:
                steps = [int(step, 36) for step in held[word].split(",")]
                return [sum(steps[: nth + 1]) - 1 for nth in range(len(steps))]
    return []


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("$2.4 billion, 5,000 rounds", ["2.4", "billion", "5000", "rounds"]),
        ("Zelenskyy’s Élysée", ["zelenskyy", "elysee"]),
        ("A 7th howitzer", ["7th", "howitzer"]),
        ("3 × M777", ["3", "m777"]),
    ],
)
def test_words_are_cut_without_case_and_accents(text, cut):
    assert words(text) == cut


@given(
    st.lists(st.lists(st.sampled_from(["howitzer", "radar", "800", "été", "Київ"]), max_size=4), max_size=20)
)
def test_every_word_leads_to_all_that_holds_it(titles):
    index = Index()
    for nth, title in enumerate(titles):
        index.add(item(nth, " ".join(title)), [])
    for word in ("howitzer", "radar", "800", "ete"):
        holds = [nth for nth, title in enumerate(titles) if word in words(" ".join(title))]
        assert found(index, word) == holds


@given(st.text(max_size=30))
def test_any_text_gives_words_that_have_a_file(text):
    assert all(re.fullmatch(r"[0-9a-z_]{2}", shard(word)) for word in words(text))


def test_items_stand_in_blocks():
    index = Index()
    for nth in range(BLOCK + 1):
        index.add(item(nth, "radar"), [])
    names = [name for name, _ in index.files() if name.startswith("items")]
    assert names == ["items0.js", "items1.js"]


def test_a_word_that_leads_nearly_everywhere_is_left_out():
    index = Index()
    for nth in range(TOO_COMMON + 1):
        index.add(item(nth, "radar"), [])
    held = dict(index.files())["words_ra.js"]
    assert '"radar":""' in held


def test_no_file_ends_the_script_that_loads_it():
    index = Index()
    index.add(item(0, "</script><script>alert(1)"), ["\u2028"])
    assert all("</" not in content and content.isascii() for _, content in index.files())
