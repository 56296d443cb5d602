"""The thresholds of this stage, each with what it trades and what fixed it.

Measured on `copies-dev` (88 pages, 14 stories, 27 look-alikes), `press-dev` (34 pages) and 6,085 official
texts of one publisher; to measure again, group those through the article stage and run `score_copies`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CopySettings:
    """Where copies begin and look-alikes end.

    Attributes:
        shingle: words in a shingle. Longer ones miss lightly edited copies, shorter ones bind strangers.
        sketched: about how many shingles, and how many rare words, are kept at most in a sketch; of longer
            articles one in so many is kept, by its hash. What copies a tenth of an article or less is none
            (`quoted`), so that even the shortest copy of a long article has a dozen in common with it. More
            finds no more copies in `copies-dev` and makes the book larger.
        common: a shingle, or a rare word among the articles of some days, that more articles hold than this
            is boilerplate, or a very widely copied story: it pairs them with `hubs` of them only. Bounds the
            work; small books never meet it.
        hubs: holders of a common shingle, the first by their place (of a common word by their day), with
            which every other holder is compared. More cost time in widely copied stories, fewer lose members
            where two copies of parts share little.
        least: shingles of the sketches that two articles must share to be compared in full. Higher, short
            passages are lost; lower, strangers are compared.
        promising: share of the smaller sketch that they must share besides. Far below what makes a copy, as
            a sample errs; lower, more pairs are read in vain.
        retold: the same for rare words. Rewrites share 0.24 and more in the development data, pages of the
            same days on other stories 0.2 and less. Higher, loose rewrites are lost.
        contained: share of the shorter article's shingles that makes a copy of the same words. Trimmed
            copies measure 0.54 and more, acts that quote one another 0.12 and less.
        quoted: share of the longer article that the common words must make up besides. A briefing that reads
            out a statement is no copy of it: those measure 0.03 and less. Higher, short extracts are lost.
        exchanged: share of the common words for which other words may stand in sentences that both have.
            Copies measure 0 (figures do not count here), acts written from one template 0.014 and more.
        slips: share of the common words, figures counted, for which others may stand and are put down to
            corrections and errors: one in a thousand. Two editions of one transcript measure 0.0002, acts of
            one template, issued on one day, 0.006 and more. Higher, long acts that differ in a figure merge.
        whole: share of the original that a copy must hold not to be called trimmed. Whole copies measure
            0.74 and more where extraction lost a paragraph, 0.87 else; trimmed ones 0.6 and less.
        reworded: how far the share of telling words that stand in both articles, in place, must exceed the
            share of runs that do, for one to retell the other. Rewrites and translations measure 0.22 and
            more; of 405,000 pairs of official texts, dates unseen, 12 do, most of them readouts of calls.
        doubtful: from here to `reworded` a retelling is listed as unsure and not merged. Lower, the list
            grows with texts on one subject; higher, what an analyst would want to see is not shown.
        evidence: figures and rare words that a rewrite must share. Rewrites share 5 and more.
        moved: how far a word may stand from where it stood and be in place, as a share of the length. At 0.1
            rewrites that reorder their paragraphs are lost, at 0.25 series on one subject are taken for them.
        days: days between the dates of two pages of one text beyond which they are two acts. Official texts
            are issued again word for word after 8 days and more, reprints come within a day or two.
        rewrite_days: the same for rewrites, which follow the news within hours; series look alike from week
            to week.
        few: share of a book that new pages may be to join one by one. One takes about 10 ms however large the
            book is, all at once 20 ms for every thousand pages; the outcome is the same either way.
    """

    shingle: int = 3
    sketched: int = 128
    common: int = 50
    hubs: int = 4
    least: int = 3
    promising: float = 0.15
    retold: float = 0.22
    contained: float = 0.35
    quoted: float = 0.1
    exchanged: float = 0.01
    slips: float = 0.001
    whole: float = 0.7
    reworded: float = 0.2
    doubtful: float = 0.16
    evidence: int = 5
    moved: float = 0.2
    days: int = 7
    rewrite_days: int = 3
    few: float = 0.01


DEFAULT = CopySettings()
