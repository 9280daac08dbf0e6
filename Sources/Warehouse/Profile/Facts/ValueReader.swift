/// Looks at the cells of values: takes their marks off, and finds those that say that there is no
/// value.
struct ValueReader {
    struct Value {
        var text: FieldText
        var settings: [FieldSetting] = []
        /// Why there is none.
        var missing: Profile.MissingReason?
    }

    private let marks: TextMarks
    private let markers: [String: Profile.MissingReason]
    /// Whether a marker begins with a byte, so that numbers need not be looked up.
    private let isFirstByte: [Bool]
    /// Why there is no value where there is no text.
    let emptyReason: Profile.MissingReason

    init(_ form: FactsForm, missing: [String: Profile.MissingReason]) throws {
        marks = try TextMarks(form.marks, at: .value, of: form.dataset)
        markers = Dictionary(
            missing.map { ($0.key.collapsed, $0.value) }, uniquingKeysWith: { first, _ in first })
        emptyReason = markers[""] ?? .notReported
        var isFirstByte = [Bool](repeating: false, count: 256)
        for byte in markers.keys.compactMap(\.utf8.first) { isFirstByte[Int(byte)] = true }
        self.isFirstByte = isFirstByte
    }

    func value(of cell: GridCell) -> Value {
        var value = Value(text: FieldText(cell))
        value.missing = reason(for: value.text.text)
        if value.missing != nil || marks.isEmpty { return value }
        let taken = marks.taken(off: value.text.text)
        value.text.text = taken.text
        value.settings = taken.settings
        value.missing = reason(for: taken.text)
        return value
    }

    private func reason(for text: String) -> Profile.MissingReason? {
        guard let first = text.utf8.first else { return emptyReason }
        return isFirstByte[Int(first)] ? markers[text] : nil
    }
}
