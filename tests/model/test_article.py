from pledgebook.model import Article, Block, Source, Span

TEXT = "Menu\nAid came.\nPhoto: A. Berg\nIt was late."
ARTICLE = Article(
    Source("p1", "june"),
    TEXT,
    (
        Block(Span(0, 4), "li", "nav"),
        Block(Span(5, 14), "p"),
        Block(Span(15, 29), "p", "credit"),
        Block(Span(30, 42), "p"),
    ),
)


def test_the_article_is_its_kept_blocks_joined_by_blank_lines():
    assert ARTICLE.text == "Aid came.\n\nIt was late."


def test_dropped_blocks_keep_their_place_and_reason():
    assert [(block.span.of(TEXT), block.reason) for block in ARTICLE.dropped] == [
        ("Menu", "nav"),
        ("Photo: A. Berg", "credit"),
    ]


def test_every_block_is_either_kept_or_dropped():
    assert sorted(ARTICLE.kept + ARTICLE.dropped, key=lambda block: block.span) == list(ARTICLE.blocks)


def test_nothing_kept_is_an_empty_text():
    assert Article(Source("p1", "june"), "", ()).text == ""
