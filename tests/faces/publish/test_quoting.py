from pledgebook.faces.publish.quoting import LONGEST, around, pieces
from pledgebook.model import Article, Block, Source, Span


def of(text: str, *evidence: str) -> tuple[Article, list[Span]]:
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in evidence]
    return Article(Source("p", "d"), text, (Block(Span(0, len(text))),)), spans


def shown(text: str, *evidence: str) -> str:
    article, spans = of(text, *evidence)
    return "".join(
        f"[{each.text}]" if each.marked else each.text
        for each in pieces(article, around(article, spans[0]), spans)
    )


def test_words_are_quoted_in_their_sentence_and_no_further():
    text = "It rained. The senate approved $800 million on Wednesday. Nobody spoke."
    assert shown(text, "$800 million") == "The senate approved [$800 million] on Wednesday."


def test_all_evidence_of_a_sentence_is_marked_once():
    text = "They gave $5 and radars."
    assert shown(text, "$5", "radars") == "They gave [$5] and [radars]."
    assert shown(text, "gave $5 and", "$5") == "They [gave $5 and] radars."
    assert shown(text, "gave $5", "$5 and") == "They [gave $5][ and] radars."


def test_evidence_over_two_sentences_is_quoted_with_both():
    text = "They met. They gave $5. It was for radars. It rained."
    assert shown(text, "$5. It was") == "They gave [$5. It was] for radars."


def test_white_space_is_folded():
    assert shown("They  gave\n  $5 today.", "$5") == "They gave [$5] today."


def test_a_paragraph_without_sentences_is_cut():
    text = "word " * 500 + "$5 " + "word " * 500
    assert len(shown(text, "$5")) < 2 * LONGEST + 10
