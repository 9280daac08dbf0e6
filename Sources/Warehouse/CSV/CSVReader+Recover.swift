internal import Platform

extension CSVReader {
    /// How much is kept of a record that is too long to hold.
    private static var cutByteCount: Int { 1000 }

    /// Ends a record that is too long or whose quote is never closed, such that reading can go on
    /// after it.
    ///
    /// What is decided here depends on the bytes alone, and not on where a chunk happens to end.
    mutating func recover() throws(FileError) -> CSVProblem {
        fieldCount = 0
        let available = source.window.count - start
        let isTooLong = available > limit
        let lineEnd = firstLineBreak(in: start..<start + min(available, limit))
        if let lineEnd, rereadBudget > 0 {
            rereadBudget -= min(available, limit)
            byteCount = lineEnd - start
            resume(afterLineBreakAt: lineEnd, lines: 1)
            return unclosedQuote()
        }
        if isTooLong {
            try skipLine()
            return lineEnd == nil ? recordTooLong() : unclosedQuote()
        }
        byteCount = available
        nextStart = source.window.count
        return unclosedQuote()
    }

    /// Skips what is left of a record that is too long, to the first line break beyond the limit.
    private mutating func skipLine() throws(FileError) {
        keepBeginning()
        let lines = lineBreaks(in: start..<start + limit)
        var rest = start + limit
        while true {
            if let lineEnd = firstLineBreak(in: rest..<source.window.count) {
                let isLast = lineEnd + 1 == source.window.count
                // A CR at the end of the window may be the first half of a line break.
                if isLast && !isAtEnd { isAtEnd = try source.fill() == 0 }
                resume(afterLineBreakAt: lineEnd, lines: lines + 1)
                return
            }
            let count = source.window.count
            source.consume(count)
            (start, rest) = (0, 0)
            isAtEnd = try source.fill() == 0
            if isAtEnd {
                nextStart = 0
                search(from: 0)
                return
            }
        }
    }

    private mutating func keepBeginning() {
        isCut = true
        scratch.removeAll(keepingCapacity: true)
        let count = min(Self.cutByteCount, limit)
        for place in start..<start + count { scratch.append(source.window[place]) }
    }

    private mutating func resume(afterLineBreakAt lineEnd: Int, lines: Int) {
        nextStart = endOfLineBreak(at: lineEnd)
        nextLine = line + lines
        search(from: nextStart)
    }

    private func endOfLineBreak(at place: Int) -> Int {
        let window = source.window
        let isPair =
            window[place] == carriageReturn && place + 1 < window.count
            && window[place + 1] == lineFeed
        return place + (isPair ? 2 : 1)
    }

    private func firstLineBreak(in range: Range<Int>) -> Int? {
        let window = source.window
        return range.first { window[$0] == lineFeed || window[$0] == carriageReturn }
    }

    private func lineBreaks(in range: Range<Int>) -> Int {
        let window = source.window
        return range.reduce(into: 0) { count, place in
            let isSecond = place > start && window[place - 1] == carriageReturn
            if window[place] == carriageReturn || window[place] == lineFeed && !isSecond {
                count += 1
            }
        }
    }
}
