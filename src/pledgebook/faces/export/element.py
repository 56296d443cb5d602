"""Elements of an XML file, and how children are added to them."""

from typing import Any

from lxml import etree

from pledgebook.faces.export.wording import one_line

FORBIDDEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535, *range(55296, 57344)), "�")
"""Characters that XML 1.0 has no room for."""


class Element:
    """An element of the file and how children are added to it."""

    def __init__(self, tag: str, text: str | None = None, /, **attributes: str) -> None:
        named = {key.replace("_", "-"): _sound(value) for key, value in attributes.items()}
        self.node: Any = etree.Element(tag, named)
        self.node.tail = "\n"
        self.node.text = _sound(text) if text else None

    def add(self, tag: str, text: str | None = None, /, **attributes: str) -> "Element":
        """A new last child; an underscore in an attribute's name is a hyphen."""
        child = Element(tag, text, **attributes)
        self.node.append(child.node)
        return child

    def narrate(self, text: str) -> None:
        """The text as the element's narrative."""
        self.add("narrative", one_line(text))


def _sound(text: str) -> str:
    return text.translate(FORBIDDEN)
