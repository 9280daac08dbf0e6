/// A type that can be written to a parameter and read from a column.
///
/// `value` and `init?(_:)` are enough. The other two requirements exist so that the common types
/// get by without a `Value` in between; they must mean the same.
public protocol ValueConvertible {
    var value: Value { get }

    /// Reads `value`, or returns `nil` if it is of another type or out of range.
    init?(_ value: Value)

    /// Reads the column at `column`, counted from 0, or returns `nil` where `init?(_:)` would.
    static func read(from row: borrowing Row, at column: Int) -> Self?

    /// Binds the value to the parameter at `index`, counted from 1.
    func bind(to statement: inout Statement, at index: Int) throws(StorageError)
}

extension ValueConvertible {
    @inlinable
    public static func read(from row: borrowing Row, at column: Int) -> Self? {
        Self(row.value(at: column))
    }

    @inlinable
    public func bind(to statement: inout Statement, at index: Int) throws(StorageError) {
        try statement.bind(value: value, at: index)
    }
}

/// An enumeration over text or whole numbers is stored as its raw value.
extension ValueConvertible where Self: RawRepresentable, RawValue: ValueConvertible {
    public var value: Value { rawValue.value }

    public init?(_ value: Value) {
        guard let rawValue = RawValue(value) else { return nil }
        self.init(rawValue: rawValue)
    }
}

extension Value: ValueConvertible {
    public var value: Value { self }

    public init?(_ value: Value) { self = value }
}

extension Int64: ValueConvertible {
    public var value: Value { .integer(self) }

    public init?(_ value: Value) {
        guard case .integer(let integer) = value else { return nil }
        self = integer
    }

    @inlinable
    public static func read(from row: borrowing Row, at column: Int) -> Int64? {
        row.integer(at: column)
    }

    @inlinable
    public func bind(to statement: inout Statement, at index: Int) throws(StorageError) {
        try statement.bind(integer: self, at: index)
    }
}

extension Int: ValueConvertible {
    public var value: Value { .integer(Int64(self)) }

    public init?(_ value: Value) {
        guard case .integer(let integer) = value else { return nil }
        self.init(exactly: integer)
    }

    @inlinable
    public static func read(from row: borrowing Row, at column: Int) -> Int? {
        row.integer(at: column).flatMap(Int.init(exactly:))
    }

    @inlinable
    public func bind(to statement: inout Statement, at index: Int) throws(StorageError) {
        try statement.bind(integer: Int64(self), at: index)
    }
}

/// A truth value is stored as 1 or 0; any other number is of the wrong type.
extension Bool: ValueConvertible {
    public var value: Value { .integer(self ? 1 : 0) }

    public init?(_ value: Value) {
        switch value {
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

/// A whole number is also read as a `Double`, because SQLite stores `1.0` as an integer where it
/// can.
extension Double: ValueConvertible {
    public var value: Value { .real(self) }

    public init?(_ value: Value) {
        switch value {
        case .real(let real): self = real
        case .integer(let integer):
            guard let exact = Double(exactly: integer) else { return nil }
            self = exact
        default: return nil
        }
    }

    @inlinable
    public static func read(from row: borrowing Row, at column: Int) -> Double? {
        if let real = row.real(at: column) { return real }
        return row.integer(at: column).flatMap(Double.init(exactly:))
    }

    @inlinable
    public func bind(to statement: inout Statement, at index: Int) throws(StorageError) {
        try statement.bind(real: self, at: index)
    }
}

extension String: ValueConvertible {
    public var value: Value { .text(self) }

    public init?(_ value: Value) {
        guard case .text(let text) = value else { return nil }
        self = text
    }

    @inlinable
    public static func read(from row: borrowing Row, at column: Int) -> String? {
        row.text(at: column)
    }

    @inlinable
    public func bind(to statement: inout Statement, at index: Int) throws(StorageError) {
        try statement.bind(text: self, at: index)
    }
}

extension [UInt8]: ValueConvertible {
    public var value: Value { .blob(self) }

    public init?(_ value: Value) {
        guard case .blob(let bytes) = value else { return nil }
        self = bytes
    }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
    public var value: Value { self?.value ?? .null }

    public init?(_ value: Value) {
        if value == .null {
            self = .none
        } else if let wrapped = Wrapped(value) {
            self = wrapped
        } else {
            return nil
        }
    }

    @inlinable
    public static func read(from row: borrowing Row, at column: Int) -> Self? {
        if row.isNull(at: column) { return .some(.none) }
        guard let wrapped = Wrapped.read(from: row, at: column) else { return nil }
        return .some(.some(wrapped))
    }

    @inlinable
    public func bind(to statement: inout Statement, at index: Int) throws(StorageError) {
        guard let wrapped = self else { return try statement.bindNull(at: index) }
        try wrapped.bind(to: &statement, at: index)
    }
}
