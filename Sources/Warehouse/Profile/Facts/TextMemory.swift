/// What was found out about texts that repeat.
///
/// A column in which every text is another does not fill the memory: it is emptied when it is full.
struct TextMemory<Value> {
    private var values: [String: Value] = [:]
    /// Most rows have the text of the row before.
    private var last: (text: String, value: Value)?

    private static var limit: Int { 20_000 }

    subscript(text: String, orElse find: (String) -> Value) -> Value {
        mutating get {
            if let last, last.text == text { return last.value }
            let value = values[text] ?? find(text)
            if last?.text != text {
                if values.count >= Self.limit { values.removeAll(keepingCapacity: true) }
                values[text] = value
            }
            last = (text, value)
            return value
        }
    }
}
