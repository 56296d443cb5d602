"""Made-up statements: `a widget 2024-01 100 2024-02` reads as in the CSV."""

from pledgebook.outlook.backtest import Record, Statement, read, records

HEAD = "item,date,rate_per_month_or_year,unit,kind,stated_on,source_url"


def statements(*rows: str) -> list[Statement]:
    """Statements on widgets: "actual 2024-01 100/month 2024-02" is kind, date, rate and when it was said."""
    found, problems = read("\n".join([HEAD, *map(_row, rows)]), "made.csv")
    assert problems == []
    return found


def record(*rows: str) -> Record:
    return records(statements(*rows))["widget"]


def _row(row: str) -> str:
    kind, date, rate, stated = row.split()
    number, per = rate.split("/")
    return f"widget,{date},{number},widgets/{per},{kind},{stated},made up"
