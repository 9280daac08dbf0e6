import Platform
import Testing

@Suite struct `The display width of a text` {
    @Test(arguments: [
        ("", 0), ("Japan", 5), ("Türkiye", 7), ("Tu\u{308}rkiye", 7), ("Côte d'Ivoire", 13),
        ("대한민국", 8), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("\u{1112}\u{1161}\u{11ab}", 2),
        ("🇹🇷", 2), ("🇰🇷🇯🇵", 4), ("👩‍👩‍👧", 2), ("🪖", 2), ("☎", 1), ("☎\u{fe0f}", 2),
        ("e\u{301}", 1), ("\u{200b}", 0), ("\u{feff}", 0), ("\n", 0), ("…", 1), ("–", 1),
        ("₩", 1), ("ไทย", 3), ("עברית", 5),
    ])
    func `counts the cells of a terminal`(text: String, width: Int) {
        #expect(text.displayWidth == width)
    }

    @Test(arguments: [
        ("Japan", 7, "Japan  ", "  Japan"), ("일본", 7, "일본   ", "   일본"),
        ("Japan", 5, "Japan", "Japan"), ("Japan", 2, "Japan", "Japan"),
    ])
    func `is filled up with blanks`(text: String, width: Int, left: String, right: String) {
        #expect(text.padded(toWidth: width) == left)
        #expect(text.rightAligned(toWidth: width) == right)
    }

    @Test(arguments: [
        ("Japan", 5, "Japan"), ("Japan", 4, "Jap…"), ("Japan", 1, "…"), ("Japan", 0, ""),
        ("대한민국", 8, "대한민국"), ("대한민국", 7, "대한민…"), ("대한민국", 6, "대한…"),
        ("🇹🇷🇰🇷", 3, "🇹🇷…"), ("Tu\u{308}rkiye", 3, "Tu\u{308}…"),
    ])
    func `is cut where the cells end, with an ellipsis`(text: String, width: Int, cut: String) {
        #expect(text.truncated(toWidth: width) == cut)
        #expect(cut.displayWidth <= width)
    }

    @Test(arguments: [
        ("Japan", "Japan"), ("a\u{1b}[31mb", "a␛[31mb"), ("a\tb\n", "a␉b␊"),
        ("a\u{202e}b", "a\u{fffd}b"), ("대한민국", "대한민국"), ("\u{9b}0m", "\u{fffd}0m"),
    ])
    func `is safe when control characters are made visible`(text: String, safe: String) {
        #expect(text.terminalSafe == safe)
    }
}
