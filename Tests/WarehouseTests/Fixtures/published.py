"""Counts in the published files what the tests expect of the importer, with nothing but csv and zipfile."""
import csv
import re
import sys
import zipfile
from xml.etree import ElementTree

folder = sys.argv[1] + "/"
sys.stdout.reconfigure(encoding="utf-8")


def rows(name, encoding="utf-8-sig"):
    with open(folder + name, encoding=encoding, newline="") as file:
        return list(csv.reader(file))


troops = {row[3]: row[4] for row in rows("us-troops-by-country-year.csv") if row[0] in ("South Korea", "Korea, South", "Republic of Korea") or row[2] == "KOR"}
print("troops", *(troops[year] for year in ("1970", "1990", "2019", "2023")))

bases = rows("us-bases-abroad.csv", "iso-8859-1")[1:]
unplaced = sum(row[4] == "NA" for row in bases)
named = sum("Conc\u00f3n" in row[3] for row in bases)
print("bases", len(bases), "once", len(set(map(tuple, bases))), "unplaced", unplaced, "Conc\u00f3n", named)

table = rows("worldbank-military-expenditure-wide.csv")
start = next(index for index, row in enumerate(table) if row[:2] == ["Country Name", "Country Code"])
values = [(row[1], value) for row in table[start + 1:] for value in row[4:] if value]
print("world bank", len(values), "Iceland zeros", any(code == "ISL" and float(value) == 0 for code, value in values))

space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
with zipfile.ZipFile(folder + "dmdc-personnel-by-location-2010-09.xlsx") as book:
    sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
cells = {}
for cell in sheet.iter(space + "c"):
    value = cell.find(space + "v")
    column, row = re.fullmatch("([A-Z]+)([0-9]+)", cell.get("r")).groups()
    if value is not None and cell.get("t", "n") == "n":
        cells[column, int(row)] = int(float(value.text))
columns = [chr(letter) for letter in range(ord("C"), ord("W") + 1)]
agreeing = sum(sum(cells.get((column, row), 0) for row in range(63, 230)) == cells.get((column, 230), 0) for column in columns)
print("overseas", 230 - 63, "rows", agreeing, "columns agree", cells["W", 230])
