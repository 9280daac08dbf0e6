import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A decimal of any length` {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.00", "0"), ("5", "5"), ("-5", "-5"), ("1500", "1500"),
        ("12.50", "12.5"), ("0.05", "0.05"), ("-0.5", "-0.5"), ("007", "7"),
        ("100.001", "100.001"), ("0.0000000000000000000001", "0.0000000000000000000001"),
    ])
    func `is written without zeros that say nothing`(text: String, written: String) {
        #expect(LongDecimal(text)?.description == written)
    }

    @Test(arguments: ["", "-", ".", "1.2.3", "1-2", "1e3", " 1", "1,2"])
    func `is read from plain digits only`(text: String) {
        #expect(LongDecimal(text) == nil)
    }

    @Test(arguments: [
        ("2.1", "1000", "2100"), ("0.001", "0.001", "0.000001"), ("-5", "0.2", "-1"),
        ("-5", "-5", "25"), ("0", "-7", "0"),
        ("99999999999", "99999999999", "9999999999800000000001"),
        ("123456789012345678901234567890", "10", "1234567890123456789012345678900"),
    ])
    func `is multiplied exactly`(left: String, right: String, product: String) throws {
        let (left, right) = (try #require(LongDecimal(left)), try #require(LongDecimal(right)))
        #expect((left * right).description == product)
        #expect((right * left).description == product)
    }

    @Test(arguments: [
        ("1", "2", "3"), ("0.1", "0.2", "0.3"), ("999", "1", "1000"), ("5", "-5", "0"),
        ("-5", "3", "-2"), ("3", "-5", "-2"), ("0", "-7.5", "-7.5"), ("1000", "-0.001", "999.999"),
        ("1500", "25", "1525"), ("-1", "-2", "-3"),
    ])
    func `is added exactly`(left: String, right: String, sum: String) throws {
        let (left, right) = (try #require(LongDecimal(left)), try #require(LongDecimal(right)))
        #expect((left + right).description == sum)
        #expect((right + left).description == sum)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `agrees with whole numbers`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let left = Int.random(in: -2_000_000_000...2_000_000_000, using: &random)
        let right = Int.random(in: -2_000_000_000...2_000_000_000, using: &random)
        guard let one = LongDecimal("\(left)"), let other = LongDecimal("\(right)") else {
            Issue.record("\(left) and \(right) are numbers")
            return
        }
        #expect((one * other).description == "\(left * right)")
        #expect((one + other).description == "\(left + right)")
    }

    @Test(arguments: [
        ("123456", 3, "123000"), ("123500", 3, "124000"), ("0.0099996", 4, "0.01"),
        ("999.96", 4, "1000"), ("-2.5", 1, "-3"), ("12", 3, "12"),
        ("0.3333333333333333", 12, "0.333333333333"),
    ])
    func `is rounded half away from zero`(text: String, digits: Int, rounded: String) throws {
        let number = try #require(LongDecimal(text))
        #expect(number.rounded(toSignificantDigits: digits).description == rounded)
    }
}
