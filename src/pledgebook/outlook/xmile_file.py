"""A file in XMILE 1.0 (OASIS): variables with their equations and units."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"
"""The name of the format, as the specification gives it; nothing is opened there."""


class File:
    """A model that runs in steps of a month from month 0."""

    def __init__(self, name: str, months: int) -> None:
        """Nothing but its header."""
        self._root = Element("xmile", {"xmlns": NAMESPACE, "version": "1.0"})
        header = SubElement(self._root, "header")
        SubElement(header, "vendor").text = "Pledgebook"
        SubElement(header, "product", {"version": "0.1.0", "lang": "en"}).text = "Pledgebook"
        SubElement(header, "name").text = name
        specs = SubElement(self._root, "sim_specs", {"method": "euler", "time_units": "month"})
        for tag, value in (("start", 0), ("stop", months), ("dt", 1)):
            SubElement(specs, tag).text = str(value)
        self._variables = SubElement(SubElement(self._root, "model"), "variables")

    def stock(
        self, name: str, first: float, inflows: Sequence[str], outflows: Sequence[str], unit: str
    ) -> None:
        """What there is, at the start and by the flows into it and out of it."""
        found = self._variable("stock", name, repr(first), unit)
        for tag, flows in (("inflow", inflows), ("outflow", outflows)):
            for flow in flows:
                SubElement(found, tag).text = flow

    def flow(self, name: str, equation: str, unit: str) -> None:
        """What goes from one stock into another in a month."""
        self._variable("flow", name, equation, unit)

    def aux(self, name: str, equation: str, unit: str) -> None:
        """Anything else."""
        self._variable("aux", name, equation, unit)

    def graph(self, name: str, values: Sequence[float], unit: str) -> None:
        """A value for each month, the last one kept."""
        found = self._variable("aux", name, "TIME", unit)
        graph = SubElement(found, "gf", {"type": "continuous"})
        SubElement(graph, "xpts").text = ",".join(map(str, range(len(values))))
        SubElement(graph, "ypts").text = ",".join(map(repr, values))

    def text(self) -> str:
        """The file, indented."""
        indent(self._root)
        return tostring(self._root, encoding="unicode", xml_declaration=True) + "\n"

    def _variable(self, tag: str, name: str, equation: str, unit: str) -> Element:
        found = SubElement(self._variables, tag, {"name": name})
        SubElement(found, "eqn").text = equation
        SubElement(found, "units").text = unit
        return found
