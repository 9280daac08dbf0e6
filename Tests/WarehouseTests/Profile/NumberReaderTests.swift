import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A publisher's number` {
    /// What a test says of the form: the decimal mark, the thousands, and words for the rest.
    static func form(_ text: String) -> NumberForm {
        var form = NumberForm()
        form.negative = []
        for word in text.split(separator: " ") {
            switch word {
            case "decimal-comma": form.decimal = ","
            case "comma": form.thousands.insert(",")
            case "point": form.thousands.insert(".")
            case "blank": form.thousands.insert(" ")
            case "apostrophe": form.thousands.insert("'")
            case "exponent": form.allowsExponent = true
            case "percent": form.allowsPercent = true
            case "dollar": form.currencySigns += ["$", "US$"]
            default:
                if let negative = NumberForm.Negative(rawValue: String(word)) {
                    form.negative.insert(negative)
                } else {
                    Issue.record("\(word) is no word for a form")
                }
            }
        }
        return form
    }

    @Test(arguments: [
        ("", "0", "0"), ("", "12345", "12345"), ("", "007", "7"), ("", "00", "0"),
        ("", "2.1", "2.1"), ("", "2.50", "2.5"), ("", "5.0", "5"), ("", "0.5", "0.5"),
        ("", ".5", "0.5"), ("", "00.5", "0.5"), ("", " 5 ", "5"), ("", "\u{a0}5\u{a0}", "5"),
        ("", "123456789012345678901234567890", "123456789012345678901234567890"),
        ("minus", "-5", "-5"), ("minus", "-0", "0"), ("minus", "-0.0", "0"), ("minus", "- 5", "-5"),
        ("unicode-minus", "\u{2212}5", "-5"), ("parentheses", "(5)", "-5"),
        ("parentheses comma", "( 1,234.5 )", "-1234.5"), ("trailing-minus", "5-", "-5"),
        ("trailing-minus unicode-minus", "5\u{2212}", "-5"),
        ("comma", "1,234", "1234"), ("comma", "123", "123"), ("comma", "1234", "1234"),
        ("comma", "12,345,678.25", "12345678.25"), ("decimal-comma", "2,1", "2.1"),
        ("decimal-comma point", "1.234,5", "1234.5"), ("decimal-comma point", "1.234", "1234"),
        ("blank", "1 234", "1234"), ("blank", "1\u{a0}234", "1234"),
        ("blank", "1\u{202f}234\u{202f}567", "1234567"), ("apostrophe", "1'234", "1234"),
        ("apostrophe", "1\u{2019}234", "1234"),
        ("exponent", "5e3", "5000"), ("exponent", "1.25E+05", "125000"),
        ("exponent", "1.25e-3", "0.00125"), ("exponent minus", "-1e0", "-1"),
        ("exponent", "1e400", "1" + String(repeating: "0", count: 400)),
        ("dollar", "$5", "5"), ("dollar", "US$ 5", "5"), ("dollar", "5 $", "5"),
        ("dollar parentheses comma", "($1,234)", "-1234"),
        ("dollar parentheses", "$(5)", "-5"), ("dollar minus", "-$5", "-5"),
        ("percent", "41.5%", "41.5"), ("percent", "41 %", "41"),
    ])
    func `is read as the profile says`(form: String, text: String, plain: String) throws {
        #expect(try NumberReader(Self.form(form)).plainText(text) == plain)
    }

    static let missing =
        "if it means that there is no value, list it under [missing] of the profile"

    @Test(arguments: [
        ("", "", "it is empty", "write a number"),
        ("", " \u{a0}", "it is empty", "write a number"),
        ("", "n.a.", "it is not a number", missing), ("", "-", "it is not a number", missing),
        (
            "", "2,1", "the profile does not say what its comma stands before",
            "say decimal = \",\" in [numbers] of the profile if decimals, or thousands = [\",\"] if thousands"
        ),
        (
            "decimal-comma", "2.1", "the profile does not say what its point stands before",
            "say decimal = \".\" in [numbers] of the profile if decimals, or thousands = [\".\"] if thousands"
        ),
        (
            "comma", "1,23", "its comma does not stand before groups of three digits",
            "correct it, or say decimal = \",\" in [numbers] of the profile if it stands before decimals"
        ),
        (
            "comma", "1234,567", "its comma does not stand before groups of three digits",
            "correct it, or say decimal = \",\" in [numbers] of the profile if it stands before decimals"
        ),
        (
            "comma", ",123", "its comma does not stand before groups of three digits",
            "correct it, or say decimal = \",\" in [numbers] of the profile if it stands before decimals"
        ),
        (
            "comma apostrophe", "1,234'567",
            "its comma does not stand before groups of three digits",
            "correct it, or say decimal = \",\" in [numbers] of the profile if it stands before decimals"
        ),
        (
            "decimal-comma point", "1.23", "its point does not stand before groups of three digits",
            "correct it, or say decimal = \".\" in [numbers] of the profile if it stands before decimals"
        ),
        (
            "", "1.234.567", "it has more than one decimal point",
            "if they stand before thousands, say so in [numbers] of the profile"
        ),
        ("", "5.", "no digit follows its decimal point", "write the number whole"),
        (
            "", "1 234", "there is a blank between its digits",
            "say thousands = [\" \"] in [numbers] of the profile"
        ),
        (
            "", "1\u{a0}234", "there is a blank (U+00A0) between its digits",
            "say thousands = [\" \"] in [numbers] of the profile"
        ),
        (
            "", "1'234", "there is an apostrophe between its digits",
            "say thousands = [\"'\"] in [numbers] of the profile"
        ),
        (
            "", "-5", "its hyphen does not say yet that it is negative",
            "add \"minus\" to negative in [numbers] of the profile"
        ),
        (
            "minus", "\u{2212}5", "its minus sign is the character U+2212",
            "add \"unicode-minus\" to negative in [numbers] of the profile"
        ),
        (
            "minus", "(5)", "parentheses do not say yet that a number is negative",
            "add \"parentheses\" to negative in [numbers] of the profile"
        ),
        (
            "minus", "5-", "its minus sign stands after the number",
            "add \"trailing-minus\" to negative in [numbers] of the profile"
        ),
        ("minus", "--5", "it has more than one sign", "leave one"),
        ("minus parentheses", "(-5)", "it has more than one sign", "leave one"),
        ("minus", "5-6", "it has “-” between its digits", "write one number only"),
        ("", "+5", "it has a plus sign", "write it without the sign"),
        (
            "", "5e3", "it is in exponent form",
            "say exponent = true in [numbers] of the profile"
        ),
        ("exponent", "1e401", "its exponent is too large", "check the exponent"),
        (
            "", "$5", "it has the currency sign “$”",
            "add \"$\" to currency in [numbers] of the profile"
        ),
        (
            "dollar", "€5", "it has the currency sign “€”",
            "add \"€\" to currency in [numbers] of the profile"
        ),
        ("", "5%", "it has a percent sign", "say percent = true in [numbers] of the profile"),
        (
            "", "5*", "“*” is no part of a number",
            "if it is a mark, take it off with [[table.facts.mark]] in the profile"
        ),
        (
            "", "٥", "“٥” (U+0665) is a digit of another script, Arabic-Indic",
            "write it with the digits 0 to 9; no profile reads others"
        ),
        (
            "", "1２", "“２” (U+FF12) is a digit of another script, Fullwidth",
            "write it with the digits 0 to 9; no profile reads others"
        ),
        (
            "", "५", "“५” (U+096B) is a digit of another script, Devanagari",
            "write it with the digits 0 to 9; no profile reads others"
        ),
    ])
    func `is refused with what is wrong and what the profile would have to say`(
        form: String, text: String, reason: String, fix: String
    ) {
        #expect(throws: FieldProblem(reason, fix: fix)) {
            try NumberReader(Self.form(form)).plainText(text)
        }
    }

    @Test func `is taken as it is from a workbook that holds a number`() {
        var cell = GridCell("2.1")
        cell.kind = .number
        let reader = NumberReader(Self.form("decimal-comma"))
        #expect(reader.plainText(of: cell) == "2.1")
        cell.kind = .text
        #expect(reader.plainText(of: cell) == nil)
    }

    @Test(arguments: 0..<500 as Range<UInt64>)
    func `reads back whatever is written in its form`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = RandomNumber(using: &random)
        let form = RandomNumber.form(using: &random)
        let text = number.text(in: form, using: &random)
        #expect(try NumberReader(form).plainText(text) == number.plain, "\(text)")
    }
}
