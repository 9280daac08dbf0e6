import Foundation
import Testing

/// Whether a small file system can be mounted here, which not every machine lets everybody do.
private let mounts =
    (try? Bench().shell("\(unshare) bash -c 'mount -t tmpfs -o size=64k none /mnt'"))?.status == 0

private let unshare = geteuid() == 0 ? "unshare -m" : "unshare -rm"

@Suite(.enabled(if: mounts)) struct `On a small disk` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test func `an import is kept whole or not at all, and says which`() throws {
        try writeCounts()
        var outcomes: Set<String> = []
        for room in [4, 16, 64] + stride(from: 384, to: 1600, by: 128) + [16_384] {
            let run = try bench.shell(
                """
                \(unshare) bash -c '
                size=$(( $(stat -c %s w.db) / 1024 + \(room) ))
                mkdir -p disk && mount -t tmpfs -o size=${size}k none disk && cp w.db disk/
                \(Self.load); echo "ended with $?"; \(Self.count)
                "$PROGRAM" check --db disk/w.db > check.txt; echo "checked with $?"
                mount -o remount,size=99m disk
                \(Self.load) 2> again.txt; echo "ended with $?"; \(Self.count)'
                """, environment: ["PROGRAM": Bench.program.path])
            let lines = run.output.split(separator: "\n").map(String.init).filter {
                $0.hasPrefix("ended") || $0.hasPrefix("checked") || Int($0) != nil
            }
            #expect(
                lines == ["ended with 0", "6000", "checked with 0", "ended with 0", "6000"]
                    || lines == ["ended with 1", "0", "checked with 0", "ended with 0", "6000"],
                "with \(room) KiB: \(run.transcript)")
            if lines.first == "ended with 1" {
                #expect(run.errors.contains("disk is full"))
                #expect(run.errors.contains("fix: free some space on the disk"))
                outcomes.insert("refused")
            } else if run.errors.contains("everything was kept") {
                outcomes.insert("in the log")
            } else {
                outcomes.insert("kept")
            }
        }
        #expect(outcomes == ["refused", "in the log", "kept"])
    }

    private static let load =
        "\"$PROGRAM\" import troop-counts counts.csv --db disk/w.db"
    private static let count =
        "\"$PROGRAM\" query --db disk/w.db --format csv "
        + "\"select count(*) from troop_counts where rounded_to = 7\""

    private func writeCounts() throws {
        var text = "counted_on,host,count_type,service,component,people,rounded_to,source\n"
        for number in 0..<6000 {
            text +=
                "\(1000 + number / 10)-12-31,"
                + ["KOR", "JPN", "DEU", "ITA", "GBR", "ESP", "TUR", "NOR", "BEL", "NLD"][
                    number % 10]
                + ",planned,army,total,\(number * 7),7,alliance-warehouse\n"
        }
        try bench.write(text, to: "counts.csv")
    }
}
