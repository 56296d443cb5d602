"""Outlook: can it be sustained? Scenario -> Forecast."""

from pledgebook.outlook import backtest, papers
from pledgebook.outlook.book import with_book
from pledgebook.outlook.checking import problems
from pledgebook.outlook.reading import Written, written
from pledgebook.outlook.run import paths, run
from pledgebook.outlook.xmile import xmile

__all__ = ["Written", "backtest", "papers", "paths", "problems", "run", "with_book", "written", "xmile"]
