import TestSupport
import Testing
import Warehouse

@Suite struct `A decimal number` {
    @Test(
        arguments: [
            ("5", 5, "5"), ("5.0", 5, "5"), ("-0.5", -0.5, "-0.5"), ("0.1", 0.1, "0.1"),
            ("-0", 0, "0"), ("0.00001", 1e-5, "0.00001"), ("0.000012", 1.2e-5, "0.000012"),
            ("123456789012345678", 1.2345678901234568e17, "123456789012345680"),
            ("2.54", 2.54, "2.54"), ("51179.3", 51179.3, "51179.3"),
            ("0.30000000000000004", 0.1 + 0.2, "0.30000000000000004"),
            ("100000000000000000000000", 1e23, "100000000000000000000000"),
            ("9007199254740993", 9007199254740992, "9007199254740992"),
        ] as [(String, Double, String)])
    func `is printed in the fewest digits that read back`(
        text: String, number: Double, printed: String
    ) throws {
        #expect(try value(Double.self, text) == number)
        #expect(number.decimalText == printed)
        #expect(try value(Double.self, printed) == number)
    }

    @Test(arguments: [
        ("NaN", "it is not a number; write a number such as 2.54, without an exponent"),
        ("inf", "it is not a number; write a number such as 2.54, without an exponent"),
        ("0x10", "it is not a number; write a number such as 2.54, without an exponent"),
        ("", "it is empty; write a number such as 2.54, without an exponent"),
        (".5", "it is not a number; write a number such as 2.54, without an exponent"),
        ("5.", "it is not a number; write a number such as 2.54, without an exponent"),
        ("1.2.3", "it is not a number; write a number such as 2.54, without an exponent"),
        ("5e3", "it is in exponent form; write the number with all its digits"),
        ("2,54", "it has a comma for the decimal point; write 2.54"),
        ("2.54%", "it is not a number; write a number such as 2.54, without an exponent"),
        (
            "1\(String(repeating: "0", count: 309))",
            "it is too large; check how many digits it has"
        ),
    ])
    func `is refused with what is wrong and how to write it`(text: String, words: String) {
        #expect(fault(Double.self, text) == words)
    }

    @Test(arguments: 0..<2000 as Range<UInt64>)
    func `reads back whatever was printed`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = Double(bitPattern: random.next())
        guard number.isFinite else { return }
        #expect(try value(Double.self, number.decimalText) == number)
        let short = Double(Int64.random(in: -99_999_999...99_999_999, using: &random)) / 1000
        #expect(short.decimalText.contains("e") == false)
        #expect(try value(Double.self, short.decimalText) == short)
    }
}
