/// What a number format makes of a number, as far as it decides what the number means.
enum NumberFormat {
    /// What a date format shows.
    enum DateParts: UInt8, Sendable {
        /// Days, and perhaps times.
        case day
        /// Hours, minutes or seconds only.
        case timeOfDay
    }

    /// What the format with this number shows of a date, if it has no code of its own in the
    /// workbook; `nil` if it shows plain numbers.
    ///
    /// ECMA-376, part 1, 18.8.30, with the formats for Japanese, Chinese, Korean and Thai.
    static func dateParts(ofBuiltIn number: Int) -> DateParts? {
        switch number {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58, 71...74, 77: .day
        case 18...21, 32...35, 45, 47, 55, 56, 75, 76, 80: .timeOfDay
        // 46 is [h]:mm:ss, a duration: it may well be longer than a day.
        default: nil
        }
    }

    /// What a format code shows of a date; `nil` if it shows plain numbers or durations.
    static func dateParts(of code: String) -> DateParts? {
        var letters = Letters()
        for byte in code.utf8 {
            if letters.isAtEnd(afterReading: byte) { break }
        }
        return letters.parts
    }

    /// Reads the first section of a format code, the one for positive numbers.
    private struct Letters {
        private enum State { case code, quoted, bracketed, skippingOne }

        private var state = State.code
        private var bracket: [UInt8] = []
        private var showsDay = false
        private var showsTime = false
        private var showsMonthOrMinute = false
        private var isDuration = false

        /// Months and minutes are both `m`: minutes if hours or seconds are there as well.
        var parts: DateParts? {
            if isDuration { return nil }
            if showsDay { return .day }
            if showsTime { return .timeOfDay }
            return showsMonthOrMinute ? .day : nil
        }

        mutating func isAtEnd(afterReading byte: UInt8) -> Bool {
            switch (state, byte) {
            case (.skippingOne, _): state = .code
            case (.quoted, UInt8(ascii: "\"")): state = .code
            case (.quoted, _): break
            case (.bracketed, UInt8(ascii: "]")):
                isDuration = isDuration || isElapsed
                state = .code
            case (.bracketed, _): bracket.append(byte | 0x20)
            case (.code, UInt8(ascii: "\"")): state = .quoted
            case (.code, UInt8(ascii: "[")): (state, bracket) = (.bracketed, [])
            // The character after these is shown as it is, left out or repeated.
            case (.code, UInt8(ascii: "\\")), (.code, UInt8(ascii: "_")),
                (.code, UInt8(ascii: "*")):
                state = .skippingOne
            case (.code, UInt8(ascii: ";")): return true
            case (.code, _): note(byte | 0x20)
            }
            return false
        }

        /// `[h]`, `[mm]`, `[ss]` count on beyond a day; other brackets are colours and languages.
        private var isElapsed: Bool {
            guard let first = bracket.first else { return false }
            return "hms".utf8.contains(first) && bracket.allSatisfy { $0 == first }
        }

        private mutating func note(_ letter: UInt8) {
            switch letter {
            case UInt8(ascii: "y"), UInt8(ascii: "d"): showsDay = true
            case UInt8(ascii: "h"), UInt8(ascii: "s"): showsTime = true
            case UInt8(ascii: "m"): showsMonthOrMinute = true
            default: break
            }
        }
    }
}
