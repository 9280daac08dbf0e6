import Testing
import Warehouse

@Suite struct `A whole number` {
    @Test(
        arguments: [
            ("0", 0), ("-0", 0), ("007", 7), ("12345", 12345), ("-5", -5),
            ("9223372036854775807", .max), ("-9223372036854775808", .min),
        ] as [(String, Int64)])
    func `is read from digits`(text: String, number: Int64) throws {
        #expect(try value(Int64.self, text) == number)
    }

    @Test(arguments: [
        ("", "it is empty; write a whole number in digits, such as 12345"),
        (" ", "it is blank; write a whole number in digits, such as 12345"),
        ("-", "it is not a number; write a whole number in digits, such as 12345"),
        ("about 5", "it is not a number; write a whole number in digits, such as 12345"),
        ("12a", "it is not a number; write a whole number in digits, such as 12345"),
        ("--5", "it is not a number; write a whole number in digits, such as 12345"),
        (" 5", "there are blanks around it; write 5 without blanks"),
        ("5\u{a0}", "there are blanks around it; write 5 without blanks"),
        ("+5", "it has a plus sign; write 5"),
        ("(100)", "parentheses do not say that a number is negative; write -100"),
        ("12.0", "it has decimals; write a whole number, without a point"),
        ("1.234", "it has decimals; write a whole number, without a point"),
        ("1,234", "it has thousands separators; write 1234 without separators"),
        ("-12,345,678", "it has thousands separators; write -12345678 without separators"),
        ("1.234.567", "it has thousands separators; write 1234567 without separators"),
        ("1 234", "it has thousands separators; write 1234 without separators"),
        ("1\u{202f}234", "it has thousands separators; write 1234 without separators"),
        ("1'234", "it has thousands separators; write 1234 without separators"),
        ("12,34", "it is not a number; write a whole number in digits, such as 12345"),
        ("5e3", "it is in exponent form; write the number with all its digits"),
        ("1E+05", "it is in exponent form; write the number with all its digits"),
        ("−5", "its minus sign is the character U+2212; write -5 with a hyphen"),
        ("–5", "its minus sign is the character U+2013; write -5 with a hyphen"),
        ("１２", "“１” (U+FF11) is not one of the digits 0 to 9; write 12"),
        ("٣", "“٣” (U+0663) is not one of the digits 0 to 9; write 3"),
        (
            "9223372036854775808",
            "it is more than 9223372036854775807; check how many digits it has"
        ),
        (
            "-9223372036854775809",
            "it is less than -9223372036854775808; check how many digits it has"
        ),
    ])
    func `is refused with what is wrong and how to write it`(text: String, words: String) {
        #expect(fault(Int64.self, text) == words)
    }

    @Test(arguments: [
        ("0", nil), ("-0", nil),
        ("-1", "it is negative; write a count of 0 or more in digits, such as 12345"),
        ("9223372036854775807", nil),
        (
            "9223372036854775808",
            "it is more than 9223372036854775807; check how many digits it has"
        ),
        ("1,234", "it has thousands separators; write 1234 without separators"),
    ])
    func `may not be negative where it counts something`(text: String, words: String?) {
        #expect(fault(Count.self, text) == words)
    }
}

@Suite struct `An amount` {
    private func minor(_ text: String, digits: Int) throws(FieldProblem) -> Int64 {
        let bytes = [UInt8](text.utf8)
        return try MinorAmount(field: bytes.span, digits: digits).minor
    }

    @Test(
        arguments: [
            ("790400000000.00", 2, 79_040_000_000_000, "790400000000.00"),
            ("-3.5", 2, -350, "-3.50"), ("891.05", 2, 89_105, "891.05"), ("5", 2, 500, "5.00"),
            ("0.07", 2, 7, "0.07"), ("-0.07", 2, -7, "-0.07"), ("0", 2, 0, "0.00"),
            ("1038900000000", 0, 1_038_900_000_000, "1038900000000"), ("-7", 0, -7, "-7"),
            ("1.5", 3, 1500, "1.500"), ("0.000001", 6, 1, "0.000001"),
            ("92233720368547758.07", 2, .max, "92233720368547758.07"),
            ("-92233720368547758.08", 2, .min, "-92233720368547758.08"),
        ] as [(String, Int, Int64, String)])
    func `is kept in minor units and printed with all of them`(
        text: String, digits: Int, minor: Int64, printed: String
    ) throws {
        #expect(try self.minor(text, digits: digits) == minor)
        #expect(MinorAmount(minor: minor, digits: digits).description == printed)
        #expect(try self.minor(printed, digits: digits) == minor)
    }

    @Test(
        arguments: [
            (15_000_000_000, 2, "150000000"), (40_850, 2, "408.5"), (89_105, 2, "891.05"),
            (-350, 2, "-3.5"), (0, 2, "0"), (1000, 0, "1000"), (10, 3, "0.01"), (100, 1, "10"),
            (.min, 2, "-92233720368547758.08"),
        ] as [(Int64, Int, String)])
    func `has no idle zeros in canonical CSV, and reads back`(
        minor: Int64, digits: Int, text: String
    ) throws {
        #expect(MinorAmount(minor: minor, digits: digits).canonicalText == text)
        #expect(try self.minor(text, digits: digits) == minor)
    }

    @Test(arguments: [
        ("5.00", 2, nil),
        (
            "5.000", 2,
            "it has 3 decimals, and the currency 2; write at most 2 digits after the point"
        ),
        ("5", 0, nil), ("5.0", 0, "it has 1 decimal, and the currency 0; write a whole number"),
        ("92233720368547758.07", 2, nil),
        (
            "92233720368547758.08", 2,
            "it is too large to be kept exactly; check how many digits it has"
        ),
        ("-92233720368547758.08", 2, nil),
        (
            "-92233720368547758.09", 2,
            "it is too large to be kept exactly; check how many digits it has"
        ),
        ("", 2, "it is empty; write the amount in digits, with a point before the decimals"),
        (
            "-", 2,
            "it is not a number; write the amount in digits, with a point before the decimals"
        ),
        (
            ".", 2,
            "it is not a number; write the amount in digits, with a point before the decimals"
        ),
        (
            ".5", 2,
            "it is not a number; write the amount in digits, with a point before the decimals"
        ),
        (
            "5.", 2,
            "it is not a number; write the amount in digits, with a point before the decimals"
        ),
        (
            "5.0.0", 2,
            "it is not a number; write the amount in digits, with a point before the decimals"
        ),
        ("2,1", 2, "it has a comma for the decimal point; write 2.1"),
        (
            "1,234", 2,
            "its comma may stand before thousands or before decimals; write 1234 or 1.234"
        ),
        ("1,234.50", 2, "it has thousands separators; write 1234.50 without separators"),
        ("1.234,50", 2, "it has thousands separators; write 1234.50 without separators"),
        ("1 234,5", 2, "it has thousands separators; write 1234.5 without separators"),
        ("−5", 2, "its minus sign is the character U+2212; write -5 with a hyphen"),
        ("5e3", 2, "it is in exponent form; write the number with all its digits"),
    ])
    func `is never rounded`(text: String, digits: Int, words: String?) {
        do {
            _ = try minor(text, digits: digits)
            #expect(words == nil)
        } catch {
            #expect("\(error.reason); \(error.fix)" == words)
        }
    }
}
