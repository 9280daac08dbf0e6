"""Computes numbers of reports from Seeds/*.csv, without the program and without SQL.

Prints `report,row,column,value`, one number a line; run as `second_way.py SEEDS`.
"""

import csv
import pathlib
import sys
from datetime import date
from decimal import Decimal

SEEDS = pathlib.Path(sys.argv[1])


def rows(table):
    with open(SEEDS / f"{table}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


SOURCES = {row["source"]: row for row in rows("sources")}
LINES = {row["line"]: row for row in rows("cost_lines")}


def rate(currency, year):
    """Units for a dollar: verified before unverified, then the newest edition."""
    if currency == "USD":
        return Decimal(1)
    known = [
        row
        for row in rows("exchange_rates")
        if row["currency"] == currency
        and row["convention"] == "period-average"
        and row["valid_from"] == f"{year}-01-01"
        and row["valid_until"] == f"{year + 1}-01-01"
    ]
    known.sort(key=lambda row: SOURCES[row["source"]]["edition"], reverse=True)
    known.sort(key=lambda row: row["status"] == "unverified")
    return Decimal(known[0]["units_per_usd"]) if known else None


def label(row):
    year = int(row["valid_from"][:4])
    return year + 1 if row["calendar"] == "USFY" else year


def yearly(host):
    """Amounts of one year, with their value in dollars."""
    for row in rows("contributions"):
        first, end = (date.fromisoformat(row[day]) for day in ("valid_from", "valid_until"))
        if (
            row["host"] == host
            and row["amount"]
            and (first.year + 1, first.month, first.day) == (end.year, end.month, end.day)
            and LINES[row["line"]]["class"] != "memo"
            and row["instrument"] != "loan"
            and row["price_basis"] == "current"
        ):
            units = rate(row["currency"], label(row))
            if units:
                yield row, Decimal(row["amount"]) / units


def show(report, row, column, value, decimals=None):
    text = f"{value:.{decimals}f}" if decimals is not None else str(value)
    print(f"{report},{row},{column},{text}")


def claim(name, host, value, payer, year):
    near = [
        (row, usd)
        for row, usd in yearly(host)
        if row["payer"] == payer and abs(label(row) - year) <= 2
    ]
    row, usd = min(near, key=lambda pair: abs(pair[1] - value))
    show("claim", name, "nearest_value", usd, 2)
    show("claim", name, "difference_percent", 100 * (usd - value) / value, 1)
    show("claim", name, "year_from", label(row))
    everyone = min((usd for _, usd in yearly(host)), key=lambda usd: abs(usd - value))
    show("claim", name, "nearest_any", everyone, 2)


claim("five-billion", "KOR", 5_000_000_000, "us", 2019)
claim("half-billion", "KOR", 500_000_000, "host", 2019)

counts = [row for row in rows("troop_counts") if row["host"] == "KOR"]
assigned = {
    row["counted_on"]: int(row["people"])
    for row in counts
    if (row["count_type"], row["component"], row["service"]) == ("assigned", "active-duty", "total")
}
show("claim", "people", "latest", assigned[max(day for day in assigned if day < "2024-05-01")])
army = next(
    int(row["people"])
    for row in counts
    if row["counted_on"] == "2019-09-30" and row["service"] == "army"
)
show("troop-components", "army", "share_percent", 100 * Decimal(army) / assigned["2019-09-30"], 2)

for floor in rows("troop_floors"):
    if floor["host"] == "KOR" and floor["valid_from"] <= "2019-12-30" < floor["valid_until"]:
        last = max(day for day in assigned if day <= "2019-12-30")
        show("troop-floors", floor["law"].split(",")[0], "margin_people",
             assigned[last] - int(floor["people"]))

paid = {
    row["line"]: Decimal(row["amount"])
    for row in rows("contributions")
    if (row["host"], row["series"], row["valid_from"]) == ("KOR", "kor-sma", "2019-01-01")
    and row["line"].startswith("D_")
}
for instrument in ("cash", "in-kind"):
    given = sum(
        paid[row["line"]] * Decimal(row["percent"]) / 100
        for row in rows("line_instruments")
        if row["host"] == "KOR" and row["instrument"] == instrument
    )
    show("instruments", instrument, "amount", given, 2)
    show("instruments", instrument, "share_percent", 100 * given / sum(paid.values()), 2)

model = {
    row["parameter"]: Decimal(row["value"])
    for row in rows("cost_model_parameters")
    if row["model"] == "illustrative"
}
show("drawdown", "together", "change_value",
     -(model["fixed-abroad"] + 4000 * model["variable-abroad"]))
show("drawdown", "saved after all", "change_value",
     -(model["fixed-abroad"] - model["fixed-home"])
     - 4000 * (model["variable-abroad"] - model["variable-home"]))

milex = {
    (row["source"], row["valid_from"][:4]): Decimal(row["value"])
    for row in rows("indicators")
    if row["measure"] == "military-expenditure-gdp-share" and row["ally"] == "KOR"
}
for year in ("2018", "2023"):
    older, newer = milex["world-bank-milex-2024", year], milex["sipri-via-owid-2025", year]
    show("edition-diff", year, "change_percent", 100 * (newer - older) / older, 2)
