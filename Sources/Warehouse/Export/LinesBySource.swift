internal import Platform

/// Lines that come in the order of a table, in which sources have numbers, and leave in that of a
/// file, in which they have codes.
///
/// Only lines that agree in all columns of the key before the source can change places, and mostly
/// there is one. SQLite would sort each of these by itself, which takes longer than to read it.
struct LinesBySource: ~Copyable {
    /// Where lines are written before they go to the file.
    var writer = CSVWriter(ByteSink(inMemory: "lines"))
    /// Whether it puts lines in order; otherwise they have to come in the order of the file.
    let isOrdering: Bool

    /// The last of the columns before the source, and the column of the source.
    private let lastLeading: Int
    private let source: Int

    /// A line that was written, all by its places in the memory of the writer.
    private struct Line {
        var start = 0
        var endOfLeading = 0
        var sourceStart = 0
        var sourceEnd = 0
        var end = 0

        var range: Range<Int> { start..<end }
        var leading: Range<Int> { start..<endOfLeading }

        func moved(by count: Int) -> Line {
            Line(
                start: start - count, endOfLeading: endOfLeading - count,
                sourceStart: sourceStart - count, sourceEnd: sourceEnd - count, end: end - count)
        }
    }

    private var line = Line()
    /// The lines so far that agree in the leading columns with the last one.
    private var group: [Line] = []

    private static let byteLimit = 48 * 1024

    init(of dataset: Dataset) {
        let source = dataset.columns.firstIndex { $0.sqlName == "source_id" }
        let place = source.flatMap { dataset.keyIndexes.firstIndex(of: $0) } ?? 0
        isOrdering = place > 0 && dataset.keyIndexes.prefix(place).elementsEqual(0..<place)
        lastLeading = place - 1
        self.source = source ?? -1
    }

    /// Begins a line.
    mutating func begin() { line.start = writer.sink.bytesWritten }

    /// Takes note that the field of a column was written.
    @inline(__always)
    mutating func note(_ column: Int) {
        if column == lastLeading { line.endOfLeading = writer.sink.bytesWritten }
        // A comma stands between this field and the next.
        if column == source - 1 { line.sourceStart = writer.sink.bytesWritten + 1 }
        if column == source { line.sourceEnd = writer.sink.bytesWritten }
    }

    /// Ends a line, and gives those before it to the file once they are many.
    mutating func end(_ file: inout ByteSink) throws {
        try writer.endRecord()
        line.end = writer.sink.bytesWritten
        if isOrdering, let first = group.first,
            writer.sink.buffered.hasSameBytes(at: first.leading, and: line.leading)
        {
            return group.append(line)
        }
        order()
        if line.start >= Self.byteLimit {
            let count = line.start
            try writer.move(first: count, to: &file)
            line = line.moved(by: count)
        }
        group.append(line)
    }

    /// Gives the last lines to the file.
    mutating func finish(_ file: inout ByteSink) throws {
        order()
        try writer.move(first: writer.sink.bytesWritten, to: &file)
    }

    /// Puts the lines that agree in order, by the codes of their sources.
    private mutating func order() {
        if group.count > 1 { writer.rearrange(ordered(group)) }
        group.removeAll(keepingCapacity: true)
    }

    private func ordered(_ lines: [Line]) -> [Range<Int>] {
        let bytes = writer.sink.buffered
        let codes = lines.map { line in
            (line.sourceStart..<line.sourceEnd).map { bytes[$0] }
        }
        // Lines of one source are in order already, and stay so.
        return lines.indices
            .sorted { left, right in
                codes[left].lexicographicallyPrecedes(codes[right])
                    || codes[left] == codes[right] && left < right
            }
            .map { lines[$0].range }
    }
}
