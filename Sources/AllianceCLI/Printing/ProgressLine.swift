internal import Platform

/// A line on standard error that says how far a long work has come, on a terminal only.
///
/// It is written over itself a few times a second, and is gone when the work is done.
final class ProgressLine {
    /// Work that is done sooner needs no progress.
    private static let firstAfter: Int64 = 1_000_000_000
    private static let everyNanoseconds: Int64 = 200_000_000

    private let isShown: Bool
    private let label: String
    private let start = SystemClock.monotonicNanoseconds
    private var next: Int64
    private var isWritten = false

    init(_ label: String, isJSON: Bool) {
        self.label = label
        isShown =
            !isJSON && Terminal.isTerminal(.error)
            && ProcessFacts.environment("TERM") != "dumb"
        next = start + Self.firstAfter
    }

    deinit { finish() }

    /// Tells how many rows were read and, where that is known, how many bytes of how many.
    func update(rows: Int, bytes: Int, totalBytes: Int?) {
        guard isShown else { return }
        let now = SystemClock.monotonicNanoseconds
        guard now >= next else { return }
        next = now + Self.everyNanoseconds
        let seconds = Double(now - start) / 1e9
        let text = Self.text(
            label, rows: rows, bytes: bytes, totalBytes: totalBytes, seconds: seconds)
        let width = max(10, Terminal.width(of: .error) - 1)
        StandardError.write("\r\u{1b}[K" + text.prefix(width))
        isWritten = true
    }

    /// Takes the line away.
    func finish() {
        if isWritten { StandardError.write("\r\u{1b}[K") }
        isWritten = false
    }

    /// `troops.csv: 1,200,000 rows, 45 %, 210,000 rows/s, 7 s left`
    static func text(
        _ label: String, rows: Int, bytes: Int, totalBytes: Int?, seconds: Double
    ) -> String {
        var parts = ["\(label): \(counted(rows, "row"))"]
        if let totalBytes, totalBytes > 0 {
            parts.append("\(min(100, bytes * 100 / totalBytes)) %")
        }
        if seconds > 0 { parts.append("\(grouped(Int(Double(rows) / seconds))) rows/s") }
        if let totalBytes, bytes > 0, bytes < totalBytes {
            let left = seconds * Double(totalBytes - bytes) / Double(bytes)
            parts.append("\(Int(left.rounded(.up))) s left")
        }
        return parts.joined(separator: ", ")
    }
}
