internal import Platform

extension CSVReader {
    /// Skips a byte order mark, or returns the problem that the file is UTF-16.
    mutating func begin() throws(FileError) -> CSVProblem? {
        hasBegun = true
        while source.window.count < 3 {
            if try source.fill() == 0 { break }
        }
        let mark = firstBytes(3)
        if mark.starts(with: [0xff, 0xfe]) || mark.starts(with: [0xfe, 0xff]) {
            isAtEnd = true
            nextStart = source.window.count
            search(from: nextStart)
            return problem(
                .notUTF8File, reason: "the file is UTF-16",
                fix: "save it as UTF-8 (“CSV UTF-8” in a spreadsheet)")
        }
        nextStart = mark == [0xef, 0xbb, 0xbf] ? 3 : 0
        search(from: nextStart)
        return nil
    }

    private func firstBytes(_ count: Int) -> [UInt8] {
        let window = source.window
        return window.indices.prefix(count).map { window[$0] }
    }

    /// Reads to the end of the next record, however many chunks that takes.
    mutating func readRecord() throws(FileError) -> CSVStep {
        beginRecord()
        while true {
            let outcome = scan.advance(
                over: positions, in: source, from: start, isAtEnd: isAtEnd,
                into: &fields, delimiter: dialect.delimiter)
            switch outcome {
            case .endOfRecord(let nextStart):
                endRecord(nextStart: nextStart)
                return scan.recordEnd > limit ? .problem(try recover()) : .record
            case .fullFields:
                fields.append(contentsOf: repeatElement(.none, count: fields.count))
            case .endOfWindow:
                let count = searched - start - (scan.isHoldingCarriageReturn ? 1 : 0)
                if count > limit { return .problem(try recover()) }
                if try more() || scan.isHoldingCarriageReturn { continue }
                if count == 0 { return .end }
                if scan.isInQuotes { return .problem(try recover()) }
                scan.endRecord(at: count, in: &fields)
                endRecord(nextStart: start + count)
                return .record
            }
        }
    }

    private mutating func beginRecord() {
        start = nextStart
        byteCount = 0
        source.mark(start)
        byteOffset = source.offset(of: start)
        line = nextLine
        fieldCount = 0
        isCut = false
        mayHaveZero = positions.sawZero
        mayHaveNonASCII = positions.sawNonASCII
        scan.beginRecord()
    }

    private mutating func endRecord(nextStart: Int) {
        byteCount = scan.recordEnd
        fieldCount = min(scan.fieldCount, fields.count)
        nextLine = line + scan.lineBreaks
        self.nextStart = nextStart
    }

    /// Goes on to the part of the window that was not yet searched, or reads another chunk behind
    /// what there is of the record; returns `false` at the end of the file.
    private mutating func more() throws(FileError) -> Bool {
        if searched == source.window.count {
            if isAtEnd { return false }
            source.consume(start)
            searched -= start
            start = 0
            isAtEnd = try source.fill() == 0
        }
        let before = searched
        // A CR that is held is looked at again, now that what follows it is known. The second
        // half of a CRLF that ended the record before may lie just behind what was searched.
        search(from: max(start, searched - (scan.isHoldingCarriageReturn ? 1 : 0)))
        mayHaveZero = mayHaveZero || positions.sawZero
        mayHaveNonASCII = mayHaveNonASCII || positions.sawNonASCII
        return searched > before
    }

    /// Finds the places that matter in the window, in one chunk at or after `offset`.
    mutating func search(from offset: Int) {
        searched = min(source.window.count, offset + ByteSource.chunkSize)
        positions.find(in: source.window.extracting(first: searched), from: offset)
        scan.nextPosition = 0
    }

    /// Makes doubled quotes single.
    mutating func unescape() {
        if scratch.count < byteCount {
            scratch.append(contentsOf: repeatElement(0, count: byteCount - scratch.count))
        }
        var end = 0
        for index in 0..<fieldCount where fields[index].kind == .escaped {
            fields[index].unescape(of: source, recordAt: start, into: &scratch, at: end)
            end = Int(fields[index].end)
        }
    }
}
