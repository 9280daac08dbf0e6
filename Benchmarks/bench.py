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
    """One finished process: seconds by the wall, peak memory in MiB."""

    def __init__(self, command, stdin=None, stdout=None):
        with open(stdin or os.devnull, "rb") as source, open(stdout or os.devnull, "wb") as sink:
            started = time.perf_counter()
            process = subprocess.Popen(command, stdin=source, stdout=sink, stderr=subprocess.PIPE)
            message = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            self.seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        self.mebibytes = usage.ru_maxrss / 1024
        if process.returncode != 0:
            sys.exit(f"{shlex.join(map(str, command))} failed: {message.decode(errors='replace')}")


def paired(runs, ours, theirs):
    """Runs both in turn, ours first on even turns, and gives the two lists."""
    pairs = []
    for turn in range(runs + 1):
        if turn % 2 == 0:
            pair = (ours(), theirs())
        else:
            other = theirs()
            pair = (ours(), other)
        if turn > 0:  # the first warms the page cache
            pairs.append(pair)
    return pairs


def row(work, peer, pairs, bar, aim):
    ratios = sorted(a.seconds / b.seconds for a, b in pairs)
    ours = statistics.median(a.seconds for a, _ in pairs)
    theirs = statistics.median(b.seconds for _, b in pairs)
    print(
        f"| {work} | {peer} | {ours:.3f} s | {theirs:.3f} s "
        f"| {statistics.median(ratios):.2f} × ({ratios[0]:.2f} to {ratios[-1]:.2f}) "
        f"| {bar} × | {aim} × |",
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
SELECT counted_on, troops.host, ally.name, count_type, service, component, variant, people,
    people_low, people_high, qualifier, rounded_to, day_precision, source.source, troops.locator,
    troops.status, troops.note
FROM troop_counts AS troops
JOIN allies AS ally ON ally.ally = troops.host
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
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="alliance-bench-"))
    try:
        measure(options, folder)
    finally:
        shutil.rmtree(folder)


def measure(options, folder):
    alliance = options.alliance
    seeded = folder / "seeded.db"
    Run([alliance, "init", "--db", seeded])
    with sqlite3.connect(seeded) as database:
        hosts = [code for (code,) in database.execute("SELECT ally FROM allies ORDER BY ally LIMIT 200")]
        (source,) = database.execute("SELECT source FROM sources ORDER BY source LIMIT 1").fetchone()
    print(f"SQLite {sqlite3.sqlite_version}, {os.cpu_count()} cores, {options.runs} pairs each\n")
    print("| work | beside | ours | peer | ratio (lowest to highest) | first bar | aim |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |", flush=True)

    file = folder / "troop_counts.csv"
    count = write_troop_counts(file, hosts, source, options.quarters)
    millions = f"{count / 1e6:.2f} million troop counts"

    def fresh(name):
        path = folder / name
        for suffix in ("", "-wal", "-shm"):
            Path(str(path) + suffix).unlink(missing_ok=True)
        return path

    def ours_import():
        shutil.copy(seeded, fresh("ours.db"))
        run = Run([alliance, "import", "troop-counts", file, "--db", folder / "ours.db"])
        imports.append(run)
        return run

    def unchecked_import():
        return Run(["sqlite3", fresh("unchecked.db"), "-cmd", ".mode csv", f".import {file} t"])

    def staged_import():
        shutil.copy(seeded, fresh("staged.db"))
        script = folder / "staged.sql"
        script.write_text(STAGED.format(columns=", ".join(HEADER), file=file))
        return Run(["sqlite3", "-bail", folder / "staged.db"], stdin=script)

    imports = []
    row(f"import {millions}, every check and key on", "`sqlite3 .import` into one unchecked table",
        paired(options.runs, ours_import, unchecked_import), "1.0", "0.5")
    row("the same", "`sqlite3` script that ends in the same table",
        paired(options.runs, ours_import, staged_import), "0.4", "0.2")
    peak = max(run.mebibytes for run in imports)

    again = []

    def ours_again():
        run = Run([alliance, "import", "troop-counts", file, "--db", folder / "ours.db"])
        again.append(run)
        return run

    row("import the same file again: all unchanged", "`sqlite3 .import` into one unchecked table",
        paired(options.runs, ours_again, unchecked_import), "–", "–")

    query = folder / "export.sql"
    query.write_text(".mode csv\n.headers on\n" + EXPORT)
    row("export of the same rows", "`sqlite3 -csv`, names joined",
        paired(options.runs,
               lambda: Run([alliance, "export", "troop-counts", "--db", folder / "ours.db"],
                           stdout=folder / "ours.csv"),
               lambda: Run(["sqlite3", "-readonly", folder / "ours.db"], stdin=query,
                           stdout=folder / "peer.csv")), "0.7", "0.4")

    for name, arguments in REPORTS:
        script = folder / "report.sql"
        sql = subprocess.run(
            [alliance, "report", name, *arguments, "--db", seeded, "--show-sql"],
            check=True, capture_output=True, text=True).stdout
        script.write_text(sql)
        row(f"report {name} on the seeds, whole process", "`sqlite3` shell running its SQL",
            paired(max(options.runs, 20),
                   lambda: Run([alliance, "report", name, *arguments, "--db", seeded,
                                "--format", "csv"]),
                   lambda: Run(["sqlite3", "-readonly", seeded], stdin=script)), "3", "1.5")

    storage = options.storage_benchmark
    row("Storage: insert 500,000 rows", "GRDB, statement insert",
        paired(options.runs,
               lambda: Run([storage, "storage", "insert", fresh("bench.db")]),
               lambda: Run([storage, "grdb", "insert", fresh("bench.db")])), "0.5", "0.35")
    Run([storage, "grdb", "insert", fresh("bench.db")])
    row("Storage: decode 500,000 rows to a type", "GRDB, Codable fetch",
        paired(options.runs,
               lambda: Run([storage, "storage", "decode", folder / "bench.db"]),
               lambda: Run([storage, "grdb", "decode", folder / "bench.db"])), "0.3", "0.15")

    size = os.path.getsize(folder / "ours.db")
    print(f"\nmemory of the import: {peak:.0f} MiB at its peak (bar 64, aim 32)")
    print(f"bytes a row in the file: {(size - os.path.getsize(seeded)) / count:.0f}")
    if options.large:
        large = folder / "large.csv"
        tenfold = write_troop_counts(large, hosts, source, options.quarters * 10)
        shutil.copy(seeded, fresh("ours.db"))
        run = Run([alliance, "import", "troop-counts", large, "--db", folder / "ours.db"])
        once = statistics.median(item.seconds for item in imports)
        print(f"time a row at ten times the size: {run.seconds / tenfold / (once / count):.2f} × "
              f"(bar 1.3, aim 1.1); memory {run.mebibytes:.0f} MiB")


REPORTS = [
    ("burden-share", ["--host", "KOR", "--year", "2010"]),
    ("troops", ["--date", "2019-09-30"]),
    ("lapses", ["--on", "2019-06-01", "--months", "24"]),
    ("conflicts", ["--host", "KOR"]),
]

if __name__ == "__main__":
    main()
