"""Back-test: would the outlook's capacity equation have foreseen what industry made?"""

from pledgebook.outlook.backtest.capacity import complete, forecast
from pledgebook.outlook.backtest.hindsight import hindsight, looked_up
from pledgebook.outlook.backtest.record import Course, Record, records
from pledgebook.outlook.backtest.rolling import DRAWS, HORIZONS, OURS, Scored, origins, scored
from pledgebook.outlook.backtest.scores import BANDS, crps
from pledgebook.outlook.backtest.statements import Statement, month, read
from pledgebook.outlook.backtest.summary import Summary, independent, summary

__all__ = [
    "BANDS",
    "DRAWS",
    "HORIZONS",
    "OURS",
    "Course",
    "Record",
    "Scored",
    "Statement",
    "Summary",
    "complete",
    "crps",
    "forecast",
    "hindsight",
    "independent",
    "looked_up",
    "month",
    "origins",
    "read",
    "records",
    "scored",
    "summary",
]
