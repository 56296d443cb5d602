"""Stories of our own, and articles made of them."""

import struct
from collections.abc import Iterable
from datetime import date
from typing import TypedDict, Unpack

from pledgebook.copies.reading import Reading
from pledgebook.copies.settings import CopySettings
from pledgebook.model import Article, Block, Sample, Sketch, Source, Span, content_id

SETTINGS = CopySettings()


def paragraphs(story: str) -> tuple[str, ...]:
    """The paragraphs of a text in which blank lines part them, each in one line."""
    return tuple(" ".join(paragraph.split()) for paragraph in story.strip().split("\n\n"))


HARBOUR = paragraphs(
    """
    The government of Norland will send the island republic of Tamura three ferries and $45 million to
    rebuild the harbour that Cyclone Odile wrecked in January, Foreign Minister Ragna Holt said.

    Two of the ferries leave the yard at Sandvik before 12 June. The third, the Aurelia, is still being
    fitted with pumps and a crane that can lift 18 tonnes.

    Tamura had asked for 60 million. Its fishing fleet lost 214 of 380 boats, and rice now costs twice
    what it did before the storm.

    Holt rejected criticism that the help comes late. “A harbour is not mended by a press release,” she
    told reporters in Sandvik, where the money is to be voted on next week.

    The opposition wants a tenth of the sum to go to the village of Pelu, whose sea wall was left out of
    the first survey.
    """
)

HARBOUR_RETOLD = paragraphs(
    """
    Three ferries are on their way to Tamura from Norland, along with $45 million for putting the port
    that Cyclone Odile smashed at the start of the year back in order, according to Ragna Holt,
    Norland's top diplomat.

    A pair of vessels should sail from Sandvik by 12 June; workers have yet to equip the other one,
    named Aurelia, with its pumps and an 18-tonne crane.

    What the islanders sought was 60 million. Gone are 214 out of their 380 fishing boats, while a bag
    of rice has doubled in price.

    Is it too little, too late? Holt would not hear of it and, meeting journalists at Sandvik, declared
    that press releases mend nothing. Lawmakers decide on the funds within days.

    Critics would set aside ten per cent for Pelu, a village with a broken sea wall that surveyors
    forgot.
    """
)

BAKERY = paragraphs(
    """
    A baker in the old town of Quellin has found a way to keep sourdough alive in space, and two
    engineers from the observatory want to fly it.

    The dough sits in a drum of the size of a kettle, turned by a motor that came out of a music box.
    """
)


def warrant(figure: str) -> tuple[str, ...]:
    """An official act from a template."""
    return paragraphs(
        f"""
        By the powers that the Charter of Norland gives me, and under section 7 of the Relief Act, I hereby
        order the Treasurer to release up to {figure} from the Standing Fund for the relief of Tamura.

        The Treasurer shall publish this order in the Gazette and report to the Assembly within thirty days.

        Given under my hand. The Governor of Norland.
        """
    )


class About(TypedDict, total=False):
    """What a page says about itself; `day` is the date of publication, ISO."""

    url: str | None
    outlet: str | None
    title: str | None
    day: str | None
    credited: tuple[str, ...]


def article(doc: str, *text: str, **about: Unpack[About]) -> Article:
    """An article of these paragraphs on a page that holds nothing else."""
    blocks: list[Block] = []
    for paragraph in text:
        start = blocks[-1].span.end + 2 if blocks else 0
        blocks.append(Block(Span(start, start + len(paragraph))))
    day = about.get("day")
    source = Source(
        page=content_id("page", doc),
        doc=doc,
        url=about.get("url"),
        outlet=about.get("outlet"),
        title=about.get("title"),
        published=date.fromisoformat(day) if day else None,
        credits=about.get("credited", ()),
    )
    return Article(source, "\n\n".join(text), tuple(blocks))


def drawn(
    shingles: Iterable[int] = (), rare: Iterable[int] = (), *, level: int = 0, day: str | None = None
) -> Sketch:
    """A sketch of a page without a name that holds these keys."""
    samples = [
        Sample(struct.pack(f"<{len(keys)}I", *keys), level) for keys in (sorted(shingles), sorted(rare))
    ]
    return Sketch("", date.fromisoformat(day) if day else None, *samples)


def reading(doc: str, *text: str, **about: Unpack[About]) -> Reading:
    """The reading of such an article."""
    return Reading(article(doc, *text, **about), SETTINGS)
