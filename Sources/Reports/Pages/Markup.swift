internal import Platform

/// A piece of a page or a picture, as XML that is also HTML.
///
/// Text is escaped where it comes in, so that nothing in a warehouse can become markup.
struct Markup {
    private(set) var text: String

    private init(raw text: String) { self.text = text }

    /// Words.
    static func words(_ text: String) -> Markup { Markup(raw: escaped(text)) }

    /// A style sheet of ours, which holds nothing from a warehouse.
    static func style(_ text: StaticString) -> Markup { Markup(raw: "<style>\(text)</style>\n") }

    /// An element; one without content closes itself where `isVoid`.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ content: [Markup] = [], isVoid: Bool = false
    ) -> Markup {
        var text = "<" + name
        for (name, value) in attributes where !value.isEmpty {
            text += " \(name)=\"\(escaped(value))\""
        }
        if isVoid { return Markup(raw: text + "/>") }
        text += ">"
        for piece in content { text += piece.text }
        return Markup(raw: text + "</\(name)>")
    }

    /// An element of words.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ words: String
    ) -> Markup {
        element(name, attributes, [.words(words)])
    }

    /// An element of words without attributes.
    static func element(_ name: String, _ words: String) -> Markup {
        element(name, [:], [.words(words)])
    }

    /// The same, with a new line behind it.
    var line: Markup { Markup(raw: text + "\n") }

    private static func escaped(_ text: String) -> String {
        text.terminalSafeLines
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

extension [Markup] {
    /// The pieces behind one another.
    var text: String { map(\.text).joined() }
}
