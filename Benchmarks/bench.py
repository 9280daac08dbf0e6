"""Measures the warehouse side by side with what a user would run instead.

Every figure is a ratio of two commands that ran in turn, in this run and on this machine; the
median of the pairs is printed, with the lowest and the highest. Called by Scripts/bench.
"""
import argparse
import csv
import os
import random
import shlex
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SERVICES = ["army", "navy", "air-force", "marine-corps", "coast-guard", "total"]
COMPONENTS = ["active-duty", "reserve", "national-guard", "civilian"]
HEADER = (
    "counted_on,host,count_type,service,component,variant,people,people_low,people_high,"
    "qualifier,rounded_to,day_precision,source,locator,status,note"
).split(",")


class Run:
    """One finished process: seconds by the wall, or those that it prints, and its peak memory.

    The memory is never less than this script's own 20 MiB or so, from which the process is made.
    """

    def __init__(self, command, stdin=None, stdout=None, prints_seconds=False):
        command = [str(word) for word in command]
        with tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as answer, \
                open(stdin or os.devnull, "rb") as source, open(stdout or os.devnull, "wb") as sink:
            started = time.perf_counter()
            process = subprocess.Popen(
                command, stdin=source, stdout=answer if prints_seconds else sink, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - started
            process.returncode = os.waitstatus_to_exitcode(status)
            errors.seek(0)
            answer.seek(0)
            if process.returncode != 0:
                message = errors.read().decode(errors="replace")
                raise SystemExit(f"bench: {shlex.join(command)} failed: {message}")
            if prints_seconds:
                self.seconds = float(answer.read())
        self.processor_seconds = usage.ru_utime + usage.ru_stime
        self.mebibytes = usage.ru_maxrss / 1024


def in_turn(runs, *works, settle=True):
    """Runs every piece of work once a turn, each turn beginning with another, and gives the turns."""
    turns = []
    for turn in range(runs + 1):
        done = [None] * len(works)
        for place in range(len(works)):
            index = (turn + place) % len(works)
            if settle:
                os.sync()  # what the one before has left to write is not for the next to pay
            done[index] = works[index]()
        if turn > 0:  # the first warms the page cache
            turns.append(done)
    return turns


def row(work, peer, pairs, bar, aim):
    ratios = sorted(ours.seconds / theirs.seconds for ours, theirs in pairs)
    busy = statistics.median(
        ours.processor_seconds / theirs.processor_seconds for ours, theirs in pairs)
    ours = statistics.median(ours.seconds for ours, _ in pairs)
    theirs = statistics.median(theirs.seconds for _, theirs in pairs)
    print(
        f"| {work} | {peer} | {ours:.3f} s | {theirs:.3f} s "
        f"| {statistics.median(ratios):.2f} × ({ratios[0]:.2f} to {ratios[-1]:.2f}) "
        f"| {busy:.2f} × | {bar} | {aim} |",
        flush=True)


def write_troop_counts(path, hosts, source, quarters):
    """200 hosts, 6 services, 4 components, so many quarters, in order of time, as publishers print."""
    generator = random.Random(2019)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        count = 0
        for quarter in range(quarters):
            year, month = 1950 + quarter // 4, 3 * (quarter % 4) + 1
            day = f"{year}-{month:02d}-01"
            for host in hosts:
                for service in SERVICES:
                    for component in COMPONENTS:
                        note = ""
                        if count % 50 == 0:
                            note = "ships afloat, \"home port\""
                        elif count % 70 == 0:
                            note = "außer Kontingent, Türkiye"
                        writer.writerow([
                            day, host, "assigned", service, component, "generated",
                            generator.randrange(40000), "", "", "exact", "", "day", source,
                            f"table {quarter}", "normal", note])
                        count += 1
    return count


STAGED = """
PRAGMA foreign_keys = ON;
.mode csv
CREATE TEMP TABLE staged ({columns});
.import --skip 1 {file} staged
BEGIN IMMEDIATE;
INSERT INTO batches (kind, dataset, started_at, outcome, user_name, machine_name, program_version)
VALUES ('import', 'troop-counts', datetime('now'), 'running', '', '', '');
INSERT INTO troop_counts (counted_on, host, count_type, service, component, variant, people,
    people_low, people_high, qualifier, rounded_to, day_precision, source_id, locator, status, note,
    batch_id)
SELECT staged.counted_on, ally.ally, staged.count_type, staged.service, staged.component,
    staged.variant, CAST(staged.people AS INTEGER), CAST(nullif(staged.people_low, '') AS INTEGER),
    CAST(nullif(staged.people_high, '') AS INTEGER), staged.qualifier,
    CAST(nullif(staged.rounded_to, '') AS INTEGER), staged.day_precision, source.source_id,
    staged.locator, staged.status, staged.note, (SELECT max(batch_id) FROM batches)
FROM temp.staged AS staged
JOIN allies AS ally ON ally.ally = staged.host
JOIN sources AS source ON source.source = staged.source;
COMMIT;
"""

EXPORT = """
SELECT counted_on, troops.host, count_type, service, component, variant, people, people_low,
    people_high, qualifier, rounded_to, day_precision, source.source, troops.locator,
    troops.status, troops.note
FROM troop_counts AS troops
JOIN sources AS source ON source.source_id = troops.source_id
ORDER BY counted_on, troops.host, count_type, service, component, source.source, variant;
"""

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alliance", required=True)
    parser.add_argument("--storage-benchmark", required=True)
    parser.add_argument("--quarters", type=int, default=300, help="300 are 1.44 million rows")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", action="store_true", help="also ten times the rows")
    parser.add_argument("--only", nargs="+", choices=["import", "export", "reports", "storage"],
                        default=["import", "export", "reports", "storage"])
    options = parser.parse_args()
    if options.runs < 1 or options.quarters < 1:
        parser.error("--runs and --quarters take a number from 1")
    # So that the folder goes when somebody stops this, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = Path(tempfile.mkdtemp(prefix="alliance-bench-"))
    try:
        measure(options, folder)
    finally:
        shutil.rmtree(folder)


class Workplace:
    """A temporary folder with a seeded warehouse and a file of troop counts."""

    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.alliance = options.alliance
        self.seeded = folder / "seeded.db"

    def seed(self):
        Run([self.alliance, "init", "--db", self.seeded])
        database = sqlite3.connect(self.seeded)
        # One file, without the log that a copy would miss.
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.hosts = [code for (code,) in database.execute(
            "SELECT ally FROM allies ORDER BY ally LIMIT 200")]
        (self.source,) = database.execute(
            "SELECT source FROM sources ORDER BY source LIMIT 1").fetchone()
        database.close()

    def write(self, name, quarters):
        path = self.folder / name
        return path, write_troop_counts(path, self.hosts, self.source, quarters)

    def without(self, name):
        """The path of a database that is not there yet."""
        path = self.folder / name
        for suffix in ("", "-wal", "-shm"):
            Path(str(path) + suffix).unlink(missing_ok=True)
        return path

    def copy(self, name):
        """A fresh copy of the seeded warehouse."""
        path = self.without(name)
        shutil.copy(self.seeded, path)
        return path

    def script(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def imported(self, file, name="ours.db"):
        return Run([self.alliance, "import", "troop-counts", file, "--db", self.copy(name)])


def measure(options, folder):
    place = Workplace(options, folder)
    print(f"{machine()}; SQLite {sqlite3.sqlite_version}; {options.runs} pairs, in turn\n")
    print("| work | beside | ours | peer | ratio (lowest to highest) | processor time | bar | aim |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |", flush=True)
    notes = []
    if options.only != ["storage"]:
        place.seed()
    if "import" in options.only or "export" in options.only:
        file, count = place.write("troop_counts.csv", options.quarters)
        if "import" in options.only:
            notes += measure_import(place, file, count)
        else:
            place.imported(file)
        if "export" in options.only:
            notes += measure_export(place)
    if "reports" in options.only:
        measure_reports(place)
    if "storage" in options.only:
        measure_storage(place)
    print()
    for note in notes:
        print(f"- {note}")


def machine():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            model = next(line.split(":", 1)[1].strip() for line in file if "model name" in line)
    except (OSError, StopIteration):
        model = "unknown processor"
    return f"{model}, {os.cpu_count()} cores, {os.uname().sysname}"


def measure_import(place, file, count):
    options = place.options
    script = place.script("staged.sql", STAGED.format(columns=", ".join(HEADER), file=file))
    turns = in_turn(
        options.runs,
        lambda: place.imported(file),
        lambda: Run(["sqlite3", place.without("unchecked.db"), "-cmd", ".mode csv",
                     f".import {file} t"]),
        lambda: Run(["sqlite3", "-bail", place.copy("staged.db")], stdin=script),
        lambda: Run([place.alliance, "import", "troop-counts", file, "--db",
                     place.folder / "again.db"]) if (place.folder / "again.db").exists()
        else place.imported(file, "again.db"))
    millions = f"{count / 1e6:.2f} million troop counts"
    unchecked = "`sqlite3 .import` into one unchecked table"
    row(f"import {millions}, every check and key on", unchecked,
        [(turn[0], turn[1]) for turn in turns], "1.0 ×", "0.5 ×")
    row("the same", "`sqlite3` script that ends in the same table",
        [(turn[0], turn[2]) for turn in turns], "0.4 ×", "0.2 ×")
    row("the same file again: all unchanged", unchecked,
        [(turn[3], turn[1]) for turn in turns], "–", "–")
    bytes_per_row = (place.folder.joinpath("ours.db").stat().st_size
                     - place.seeded.stat().st_size) / count
    peak = max(turn[0].mebibytes for turn in turns)
    notes = [f"memory of the import: {peak:.0f} MiB at its peak (bar 64, aim 32)",
             f"bytes a row in the file: {bytes_per_row:.0f}"]
    for name in ("unchecked.db", "staged.db", "again.db"):
        place.without(name)
    if options.large:
        large, tenfold = place.write("large.csv", options.quarters * 10)
        run = place.imported(large, "large.db")
        once = statistics.median(turn[0].seconds for turn in turns)
        notes.append(
            f"time a row at ten times the size: {run.seconds / tenfold / (once / count):.2f} × "
            f"(bar 1.3, aim 1.1); memory {run.mebibytes:.0f} MiB")
        place.without("large.db")
        large.unlink()
    return notes


def measure_export(place):
    script = place.script("export.sql", ".mode csv\n.headers on\n" + EXPORT)
    database = place.folder / "ours.db"
    turns = in_turn(
        place.options.runs,
        lambda: Run([place.alliance, "export", "troop-counts", "--db", database],
                    stdout=place.folder / "ours.csv"),
        lambda: Run(["sqlite3", "-readonly", database], stdin=script,
                    stdout=place.folder / "peer.csv"))
    row("export of the same rows", "`sqlite3 -csv`, the same query", turns, "0.7 ×", "0.4 ×")
    peak = max(turn[0].mebibytes for turn in turns)
    return [f"memory of the export: {peak:.0f} MiB at its peak"]


def measure_reports(place):
    for name, arguments in REPORTS:
        command = [place.alliance, "report", name, *arguments, "--db", place.seeded]
        shown = subprocess.run(
            [*map(str, command), "--show-sql"], check=True, capture_output=True, text=True)
        script = place.script("report.sql", shown.stdout)
        turns = in_turn(
            max(place.options.runs, 20),
            lambda: Run([*command, "--format", "csv"]),
            lambda: Run(["sqlite3", "-bail", "-readonly", place.seeded], stdin=script),
            settle=False)
        row(f"report {name} on the seeds, whole process", "`sqlite3` shell running its SQL",
            turns, "3 ×", "1.5 ×")


def measure_storage(place):
    def work(library, name, path):
        return Run([place.options.storage_benchmark, library, name, path], prints_seconds=True)

    runs = max(place.options.runs, 10)
    turns = in_turn(
        runs,
        lambda: work("storage", "insert", place.without("storage.db")),
        lambda: work("grdb", "insert", place.without("grdb.db")),
        lambda: work("storage", "table", place.without("table.db")))
    row("Storage: insert 500,000 rows, a statement run for each", "GRDB, statement insert",
        [(turn[0], turn[1]) for turn in turns], "0.5 ×", "0.35 ×")
    row("the same rows by `INSERT … SELECT` from a row source", "GRDB, statement insert",
        [(turn[2], turn[1]) for turn in turns], "–", "–")
    turns = in_turn(
        runs,
        lambda: work("storage", "decode", place.folder / "storage.db"),
        lambda: work("grdb", "decode", place.folder / "storage.db"))
    row("Storage: decode 500,000 rows to a type", "GRDB, Codable fetch", turns, "0.3 ×", "0.15 ×")


REPORTS = [
    ("burden-share", ["--host", "KOR", "--year", "2010"]),
    ("troops", ["--date", "2019-09-30"]),
    ("lapses", ["--on", "2019-06-01", "--months", "24"]),
    ("conflicts", ["--host", "KOR"]),
]

if __name__ == "__main__":
    main()
