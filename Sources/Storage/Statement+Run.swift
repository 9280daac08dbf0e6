extension Statement {
    /// Runs the statement for its effect, with what is bound; a parameter never bound is `NULL`.
    public mutating func run() throws(StorageError) {
        while try step() {}
    }

    /// Runs the statement for its effect.
    public mutating func run(_ parameters: Parameters) throws(StorageError) {
        try bind(parameters)
        try run()
    }

    /// Runs the statement with the values of its parameters in the order in which it names them.
    ///
    /// This is the way for a statement that runs a million times.
    @inlinable
    public mutating func run<each Parameter: ValueConvertible>(
        inOrder parameters: repeat each Parameter
    ) throws(StorageError) {
        var index = 0
        for parameter in repeat each parameters {
            index += 1
            try parameter.bind(to: &self, at: index)
        }
        try run()
    }

    /// Runs the statement and reads every row of its result as an `Element`.
    @inlinable
    public mutating func rows<Element: RowDecodable>(
        as element: Element.Type = Element.self, _ parameters: Parameters = [:]
    ) throws(StorageError) -> [Element] {
        try bind(parameters)
        var elements: [Element] = []
        do {
            while try step() { elements.append(try Element(row: row)) }
        } catch {
            reset()
            throw error
        }
        return elements
    }

    /// Runs the statement and makes an element of every row of its result.
    @inlinable
    public mutating func rows<Element>(
        _ parameters: Parameters = [:], _ read: (borrowing Row) throws -> Element
    ) throws -> [Element] {
        var elements: [Element] = []
        try forEach(parameters) { row in elements.append(try read(row)) }
        return elements
    }

    /// Runs the statement and lends each row of its result in turn.
    @inlinable
    public mutating func forEach(
        _ parameters: Parameters = [:], _ body: (borrowing Row) throws -> Void
    ) throws {
        try bind(parameters)
        do {
            while try step() { try body(row) }
        } catch {
            reset()
            throw error
        }
    }

    /// Runs the statement as far as its first row; `nil` if there is none.
    @inlinable
    public mutating func first<Element: RowDecodable>(
        as element: Element.Type = Element.self, _ parameters: Parameters = [:]
    ) throws(StorageError) -> Element? {
        try bind(parameters)
        guard try step() else { return nil }
        do {
            let element = try Element(row: row)
            reset()
            return element
        } catch {
            reset()
            throw error
        }
    }

    /// Runs a statement that always has a row, such as `SELECT count(*)`, as far as that.
    @inlinable
    public mutating func one<Element: RowDecodable>(
        as element: Element.Type = Element.self, _ parameters: Parameters = [:]
    ) throws(StorageError) -> Element {
        guard let element = try first(as: element, parameters) else {
            throw StorageError(kind: .noRow, message: "expected a row, found none", sql: sql)
        }
        return element
    }
}
