internal import Platform

/// How the bytes of a file are to be read, found out by reading all of them.
struct TextForm {
    private(set) var encoding = TextEncoding.utf8
    private(set) var hasMark = false
    private(set) var isWorkbook = false
    /// Whether anything but ASCII stands in it.
    private(set) var hasOthers = false
    private(set) var findings: [Guess.Finding] = []

    /// - Parameter given: The encoding that whoever asks knows.
    init(_ input: ImportInput, given: TextEncoding?) throws(FileError) {
        var counts = ByteCounts()
        var source = try input.source()
        while try source.fill() > 0 {
            counts.take(source.window)
            let count = source.window.count
            source.consume(count)
        }
        counts.finish()
        isWorkbook =
            counts.first.starts(with: [0x50, 0x4b]) || counts.first.starts(with: [0xd0, 0xcf])
        hasOthers = counts.high > 0
        if isWorkbook {
            findings = [
                Guess.Finding(
                    "format", "xlsx", .sure, because: "it begins as a workbook does")
            ]
        } else if let given {
            encoding = given
            findings = [Guess.Finding("encoding", given.rawValue, .sure, because: "you said so")]
        } else {
            findings = [judge(counts)]
        }
    }

    private mutating func judge(_ counts: ByteCounts) -> Guess.Finding {
        if counts.first.starts(with: [0xff, 0xfe]) || counts.first.starts(with: [0xfe, 0xff]) {
            encoding = .utf16
            return found(.sure, "it begins with the byte order mark of UTF-16")
        }
        if counts.evenZeros + counts.oddZeros > counts.total / 5 {
            encoding =
                counts.evenZeros > counts.oddZeros ? .utf16BigEndian : .utf16LittleEndian
            return found(.likely, "every second byte is zero")
        }
        hasMark = counts.first.starts(with: [0xef, 0xbb, 0xbf])
        if hasMark, counts.isUTF8 { return found(.sure, "it begins with its byte order mark") }
        if counts.isUTF8 {
            return found(
                .sure,
                counts.high == 0
                    ? "all of its bytes are ASCII" : "its bytes above 127 are sound UTF-8")
        }
        if counts.undefined1252 == 0, counts.controls > 0 {
            encoding = .windows1252
            return found(
                .likely, "it is no UTF-8, and has \(counts.controls) bytes between 0x80 and 0x9F")
        }
        encoding = .latin1
        return found(
            counts.controls == 0 ? .likely : .unsure,
            "it is no UTF-8: byte \(counts.firstFault) and what follows make no character")
    }

    private func found(_ sureness: Guess.Sureness, _ because: String) -> Guess.Finding {
        Guess.Finding("encoding", encoding.rawValue, sureness, because: because)
    }
}

/// What kinds of bytes a file has.
private struct ByteCounts {
    private(set) var first: [UInt8] = []
    private(set) var total = 0
    private(set) var high = 0
    private(set) var controls = 0
    private(set) var undefined1252 = 0
    private(set) var evenZeros = 0
    private(set) var oddZeros = 0
    private(set) var firstFault = -1
    private var expected = 0

    var isUTF8: Bool { firstFault < 0 }

    mutating func take(_ bytes: Span<UInt8>) {
        for place in bytes.indices {
            let byte = bytes[place]
            if first.count < 4 { first.append(byte) }
            if byte == 0 { if total.isMultiple(of: 2) { evenZeros += 1 } else { oddZeros += 1 } }
            if byte >= 0x80 { high += 1 }
            if 0x80..<0xa0 ~= byte {
                controls += 1
                if [0x81, 0x8d, 0x8f, 0x90, 0x9d].contains(byte) { undefined1252 += 1 }
            }
            follow(byte)
            total += 1
        }
    }

    /// Good enough to tell encodings apart; whether text is sound is checked when it is read.
    private mutating func follow(_ byte: UInt8) {
        guard firstFault < 0 else { return }
        switch (expected, byte) {
        case (0, ..<0x80): break
        case (0, 0xc2..<0xe0): expected = 1
        case (0, 0xe0..<0xf0): expected = 2
        case (0, 0xf0..<0xf5): expected = 3
        case (1..., 0x80..<0xc0): expected -= 1
        default: firstFault = total
        }
    }

    mutating func finish() { if expected > 0, firstFault < 0 { firstFault = total } }
}
