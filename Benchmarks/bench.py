"""Measures the warehouse side by side with what a user would run instead.

Every figure is a ratio of two commands that ran in turn, in this run and on this machine; the
median of the pairs is printed, with the lowest and the highest. Called by Scripts/bench.
"""
import argparse
import csv
import json
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

    def __init__(self, command, stdin=None, stdout=None, prints_seconds=False, accepted=(0,)):
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
            if process.returncode not in accepted:
                message = errors.read().decode(errors="replace")
                raise SystemExit(f"bench: {shlex.join(command)} failed: {message}")
            if prints_seconds:
                self.seconds = float(answer.read())
        self.processor_seconds = usage.ru_utime + usage.ru_stime
        self.mebibytes = usage.ru_maxrss / 1024


def in_turn(runs, *works, settle=True, warms=True):
    """Runs every piece of work once a turn, each turn beginning with another, and gives the turns.

    One turn more, which is not counted, warms the page cache.
    """
    turns = []
    for turn in range(0 if warms else 1, runs + 1):
        done = [None] * len(works)
        for place in range(len(works)):
            index = (turn + place) % len(works)
            if settle:
                os.sync()  # what the one before has left to write is not for the next to pay
            done[index] = works[index]()
        if turn > 0:
            turns.append(done)
    return turns


def row(work, peer, pairs, bar, aim):
    """Prints one line of the table: the medians, and the ratios of the pairs."""
    ratios = sorted(ours.seconds / theirs.seconds for ours, theirs in pairs)
    busy = statistics.median(
        ours.processor_seconds / theirs.processor_seconds for ours, theirs in pairs)
    ours = statistics.median(ours.seconds for ours, _ in pairs)
    theirs = statistics.median(theirs.seconds for _, theirs in pairs)
    memory = [max(run.mebibytes for run in runs) for runs in zip(*pairs)]
    print(
        f"| {work} | {peer} | {ours:.3f} s | {theirs:.3f} s "
        f"| {statistics.median(ratios):.2f} × ({ratios[0]:.2f} to {ratios[-1]:.2f}) "
        f"| {busy:.2f} × | {memory[0]:.0f} / {memory[1]:.0f} MiB | {bar} | {aim} |",
        flush=True)


def write_troop_counts(path, hosts, source, quarters, revision=0):
    """200 hosts, 6 services, 4 components, so many quarters, in order of time, as publishers print.

    A revision has other people in one row of a hundred, and an unknown host in another.
    """
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
                        people = generator.randrange(40000)
                        if count % 100 == 17:
                            people += revision
                        is_known = not revision or count % 100 != 53
                        writer.writerow([
                            day, host if is_known else "KRO", "assigned", service, component,
                            "generated", people, "", "", "exact", "", "day", source,
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

# What DuckDB can do of an import: types, a key, words that are known, references.
DUCKDB_IMPORT = """
import sys, duckdb
path, file = sys.argv[1:]
db = duckdb.connect(path)
for table, key, codes in (("allies", "ally", sys.stdin.readline()),
                          ("sources", "source", sys.stdin.readline())):
    db.execute(f"CREATE TABLE {table} ({key} VARCHAR PRIMARY KEY)")
    db.executemany(f"INSERT INTO {table} VALUES (?)", [[code] for code in codes.split()])
db.execute('''
    CREATE TABLE troop_counts (
        counted_on DATE NOT NULL, host VARCHAR NOT NULL REFERENCES allies (ally),
        count_type VARCHAR NOT NULL, service VARCHAR NOT NULL, component VARCHAR NOT NULL,
        variant VARCHAR NOT NULL, people BIGINT CHECK (people >= 0), people_low BIGINT,
        people_high BIGINT, qualifier VARCHAR NOT NULL, rounded_to BIGINT,
        day_precision VARCHAR NOT NULL, source VARCHAR NOT NULL REFERENCES sources (source),
        locator VARCHAR, status VARCHAR NOT NULL, note VARCHAR,
        PRIMARY KEY (counted_on, host, count_type, service, component, source, variant))''')
db.execute(f"COPY troop_counts FROM '{file}' (HEADER, DELIMITER ',')")
db.close()
"""

DUCKDB_EXPORT = """
import sys, duckdb
db = duckdb.connect(sys.argv[1], read_only=True)
db.execute(f'''COPY (
    SELECT * FROM troop_counts
    ORDER BY counted_on, host, count_type, service, component, source, variant
) TO '{sys.argv[2]}' (HEADER, DELIMITER ',')''')
"""

PARTS = ["import", "again", "export", "reports", "storage"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alliance", required=True)
    parser.add_argument("--storage-benchmark", required=True)
    parser.add_argument("--quarters", type=int, default=300, help="300 are 1.44 million rows")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--large", action="store_true", help="also ten times the rows")
    parser.add_argument("--peers", metavar="PYTHON",
                        help="a Python that has duckdb and sqlite-utils; without it they are skipped")
    parser.add_argument("--peer-runs", type=int, default=1,
                        help="how often DuckDB and sqlite-utils run")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    options = parser.parse_args()
    if options.runs < 1 or options.quarters < 1 or options.peer_runs < 1:
        parser.error("--runs, --peer-runs and --quarters take a number from 1")
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
        self.missing = set()

    def seed(self):
        Run([self.alliance, "init", "--db", self.seeded])
        database = sqlite3.connect(self.seeded)
        # One file, without the log that a copy would miss.
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.hosts = [code for (code,) in database.execute(
            "SELECT ally FROM allies ORDER BY ally LIMIT 200")]
        (self.source,) = database.execute(
            "SELECT source FROM sources ORDER BY source LIMIT 1").fetchone()
        self.sources = [code for (code,) in database.execute("SELECT source FROM sources")]
        database.close()

    def codes(self):
        """The codes that rows refer to: those of the hosts on a line, those of the sources."""
        return " ".join(self.hosts) + "\n" + " ".join(self.sources) + "\n"

    def peer(self, module):
        """Whether a peer is there; if not, it says so once."""
        if self.options.peers and module not in self.missing:
            found = subprocess.run([self.options.peers, "-c", f"import {module}"],
                                   stderr=subprocess.DEVNULL, check=False)
            if found.returncode == 0:
                return True
        if module not in self.missing:
            self.missing.add(module)
            print(f"bench: without {module}, which is not installed", file=sys.stderr)
        return False

    def write(self, name, quarters, revision=0):
        path = self.folder / name
        return path, write_troop_counts(path, self.hosts, self.source, quarters, revision)

    def without(self, name):
        """The path of a database that is not there yet."""
        path = self.folder / name
        for suffix in ("", "-wal", "-shm"):
            Path(str(path) + suffix).unlink(missing_ok=True)
        return path

    def copy(self, name, of=None):
        """A fresh copy of the seeded warehouse, or of another."""
        path = self.without(name)
        shutil.copy(of or self.seeded, path)
        os.sync()  # what the copy has left to write is not for the next command to pay
        return path

    def script(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def imported(self, file, name="ours.db"):
        return self.importing(file, self.copy(name))

    def importing(self, file, database):
        """Takes a file into a warehouse as it is; rows that are refused are no failure."""
        return Run([self.alliance, "import", "troop-counts", file, "--db", database],
                   accepted=(0, 3))

    def bytes_per_row(self, name, count, before=0):
        return ((self.folder / name).stat().st_size - before) / count


def measure(options, folder):
    place = Workplace(options, folder)
    print(f"{machine()}; SQLite {sqlite3.sqlite_version}; {options.runs} pairs, in turn\n")
    print("| work | beside | ours | peer | time (lowest to highest) | processor time "
          "| memory | bar | aim |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", flush=True)
    notes = []
    if options.only != ["storage"]:
        place.seed()
    if {"import", "again", "export"} & set(options.only):
        file, count = place.write("troop_counts.csv", options.quarters)
        once = place.imported(file)
        if "import" in options.only:
            notes += measure_import(place, file, count)
        if "again" in options.only:
            measure_again(place, file, count)
        if "export" in options.only:
            notes += measure_export(place, file)
        if options.large:
            notes += measure_large(place, once.seconds / count)
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


UNCHECKED = "`sqlite3 .import` into one unchecked table"


def unchecked(place, file):
    return Run(["sqlite3", place.without("unchecked.db"), "-cmd", ".mode csv",
                f".import {file} t"])


def measure_import(place, file, count):
    script = place.script("staged.sql", STAGED.format(columns=", ".join(HEADER), file=file))
    turns = in_turn(
        place.options.runs,
        lambda: place.imported(file),
        lambda: unchecked(place, file),
        lambda: Run(["sqlite3", "-bail", place.copy("staged.db")], stdin=script))
    millions = f"{count / 1e6:.2f} million troop counts"
    row(f"import {millions}, every check and key on", UNCHECKED,
        [(turn[0], turn[1]) for turn in turns], "1.0 ×", "0.5 ×")
    row("the same", "`sqlite3` script that ends in the same table",
        [(turn[0], turn[2]) for turn in turns], "0.4 ×", "0.2 ×")
    sizes = {
        "ours": place.bytes_per_row("ours.db", count, place.seeded.stat().st_size),
        "`sqlite3 .import`": place.bytes_per_row("unchecked.db", count),
    }
    place.without("staged.db")
    sizes.update(measure_import_by_peers(place, file, count))
    listed = ", ".join(f"{size:.0f} ({name})" for name, size in sizes.items())
    return [f"bytes a row in the file: {listed}"]


def measure_import_by_peers(place, file, count):
    """Prints how long the peers in Python take, and returns the bytes that each needs for a row."""
    sizes = {}
    if place.peer("sqlite_utils"):
        turns = in_turn(
            place.options.peer_runs, lambda: place.imported(file),
            lambda: Run([place.options.peers, "-m", "sqlite_utils", "insert",
                         place.without("utils.db"), "t", file, "--csv", "--silent"]),
            warms=False)
        row("the same", "`sqlite-utils insert --csv` into one unchecked table", turns, "–", "–")
        sizes["sqlite-utils"] = place.bytes_per_row("utils.db", count)
        place.without("utils.db")
    if place.peer("duckdb"):
        script = place.script("import.py", DUCKDB_IMPORT)
        codes = place.script("codes.txt", place.codes())
        turns = in_turn(
            place.options.peer_runs, lambda: place.imported(file),
            lambda: Run([place.options.peers, script, place.without("duck.db"), file],
                        stdin=codes), warms=False)
        row("the same", "DuckDB `COPY` into a table with types, key and references", turns,
            "–", "–")
        sizes["DuckDB"] = place.bytes_per_row("duck.db", count)
    return sizes


def measure_again(place, file, count):
    revised, _ = place.write("revised.csv", place.options.quarters, revision=1)
    shutil.copy(place.folder / "ours.db", place.without("loaded.db"))
    again = place.copy("again.db", of=place.folder / "loaded.db")
    turns = in_turn(
        place.options.runs,
        lambda: place.importing(file, again),
        lambda: unchecked(place, file),
        lambda: place.importing(
            revised, place.copy("revised.db", of=place.folder / "loaded.db")))
    row("the same file again: all unchanged", UNCHECKED,
        [(turn[0], turn[1]) for turn in turns], "–", "–")
    row("a revision: 1 % changed, 1 % refused", UNCHECKED,
        [(turn[2], turn[1]) for turn in turns], "–", "–")
    for name in ("again.db", "revised.db", "loaded.db", "unchecked.db"):
        place.without(name)
    revised.unlink()


def measure_large(place, seconds_per_row):
    large, count = place.write("large.csv", place.options.quarters * 10)
    run = place.imported(large, "large.db")
    notes = [
        f"time a row at ten times the size: {run.seconds / count / seconds_per_row:.2f} × "
        f"(bar 1.3, aim 1.1); memory {run.mebibytes:.0f} MiB (bar 64, aim 32)"]
    place.without("large.db")
    large.unlink()
    return notes


def measure_export(place, file):
    database = place.folder / "ours.db"
    script = place.script("export.sql", ".mode csv\n.headers on\n" + EXPORT)

    def ours():
        return Run([place.alliance, "export", "troop-counts", "--db", database],
                   stdout=place.folder / "ours.csv")

    turns = in_turn(
        place.options.runs, ours,
        lambda: Run(["sqlite3", "-readonly", database], stdin=script,
                    stdout=place.folder / "peer.csv"))
    row("export of the same rows", "`sqlite3 -csv`, the same query", turns, "0.7 ×", "0.4 ×")
    if place.peer("sqlite_utils"):
        turns = in_turn(
            place.options.peer_runs, ours,
            lambda: Run([place.options.peers, "-m", "sqlite_utils", "query", database,
                         EXPORT.strip().rstrip(";"), "--csv"], stdout=place.folder / "peer.csv"),
            warms=False)
        row("the same", "`sqlite-utils query --csv`, the same query", turns, "–", "–")
    duck = place.folder / "duck.db"
    if place.peer("duckdb"):
        if not duck.exists():
            Run([place.options.peers, place.script("import.py", DUCKDB_IMPORT), duck, file],
                stdin=place.script("codes.txt", place.codes()))
        script = place.script("export.py", DUCKDB_EXPORT)
        turns = in_turn(
            place.options.peer_runs, ours,
            lambda: Run([place.options.peers, script, duck, place.folder / "peer.csv"]),
            warms=False)
        row("the same", "DuckDB `COPY … TO`, its own table", turns, "–", "–")
    return []


def examples(place):
    """The example of every report, as its help has it: the words after `alliance`.

    Without the choice of an edition, which no script can make.
    """
    listed = subprocess.run([place.alliance, "report", "list", "--format", "json"],
                            check=True, capture_output=True, text=True)
    for report in json.loads(listed.stdout):
        shown = subprocess.run([place.alliance, "report", report["name"], "--help"],
                               check=True, capture_output=True, text=True)
        _, example = shown.stdout.split("\nEXAMPLE:\n")
        words = shlex.split(example)[1:]
        if "--edition" in words:
            choice = words.index("--edition")
            del words[choice:choice + 2]
        yield report["name"], words


def measure_reports(place):
    for name, words in examples(place):
        command = [place.alliance, *words, "--db", place.seeded]
        shown = subprocess.run(
            [*map(str, command), "--show-sql"], check=True, capture_output=True, text=True)
        script = place.script("report.sql", shown.stdout)
        turns = in_turn(
            max(place.options.runs, 10),
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


if __name__ == "__main__":
    main()
