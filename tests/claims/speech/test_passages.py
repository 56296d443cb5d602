from pledgebook.claims.speech.passages import passage_around, quoting_paragraphs
from tests.claims.reading_of import reading


def test_a_quotation_of_two_sentences_is_part_of_one_stretch():
    page = reading('"We came late. We will stay," Moss said. He left.')
    passage = passage_around(page, page.sentences[0])
    assert [span.of(passage.text) for span in passage.stretches] == [
        '"We came late. We will stay," Moss said.',
        "He left.",
    ]
    assert [sentence.index for sentence in passage.sentences_of(passage.quoted[0])] == [0, 1]


def test_a_sentence_without_marks_near_it_stands_alone():
    page = reading("We came. We stayed.")
    assert passage_around(page, page.sentences[1]).run == (page.sentences[1],)


def test_a_passage_ends_with_its_paragraph():
    page = reading('"We came," Moss said.\n\nHe left.')
    assert len(passage_around(page, page.sentences[0]).run) == 1


def test_only_paragraphs_with_a_mark_can_quote():
    page = reading('He came.\n\n"We came," Moss said.\n\nHe left.')
    assert [run[0].text for run in quoting_paragraphs(page)] == ['"We came," Moss said.']
