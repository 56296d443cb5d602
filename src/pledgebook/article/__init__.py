"""Stage 2: which blocks of a page are the article, and what the page says about itself.

1. cut        the page into blocks (`flatten`, `html`, `markdown`, `subtitles`)
2. furniture  what each block is by its own looks (`furniture`)
3. judge      which blocks are the article (`region`, `posts`; for HTML `judge` with the second `opinion`)
4. repeats    what stands twice (`repeats`)
5. source     what the page says about itself (`source`, from `head`, `linked`, `markdown` and `visible`)
6. blocks     when a post of a live blog was posted (`liveblog`), who has the turn in a transcript (`turns`)
"""

from pledgebook.article.extraction import extract

__all__ = ["extract"]
