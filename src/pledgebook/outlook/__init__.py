"""Outlook: can it be sustained? Scenario -> Forecast."""

from pledgebook.outlook.run import paths, run

__all__ = ["paths", "run"]
