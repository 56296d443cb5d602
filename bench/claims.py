"""How fast article text of documents that passed the gate goes through the claim stage.

Cold is the first sample: rules are loaded, patterns compiled. Warm is what every later document costs. The
samples share no document, and none was seen before, so nothing is answered from a memory of the same text.
"""

from collections.abc import Iterator

from bench.figure import Figure, timed
from bench.material import Material, articles, size
from pledgebook import claims
from pledgebook.model import Article

COLD, WARM = 1, 2
"""Where the samples start; no other measurement's starts there."""

GOAL = 2.0
"""MB/s of article text on one core that the project asks of the stage."""


def measure(material: Material) -> Iterator[Figure]:
    """Cold, warm, and warm beside the goal."""
    cold = rate(articles(material.sample(COLD)))
    found = articles(material.sample(WARM))
    warm = rate(found)
    yield Figure("claims, cold", cold, "MB/s", "article text, the rules' loading included")
    yield Figure("claims, warm", warm, "MB/s", f"article text of {len(found)} other documents")
    yield Figure("claims, warm / goal", warm / GOAL, "ratio", f"to the {GOAL:g} MB/s asked for")


def rate(found: list[Article]) -> float:
    """MB/s of article text through the claim stage."""
    return size([each.text for each in found]) / timed(lambda: [claims.read(each) for each in found])
