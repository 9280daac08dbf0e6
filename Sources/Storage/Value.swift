/// A value as SQLite stores it.
public enum Value: Equatable, Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}

extension Value: CustomStringConvertible {
    /// The value as an SQL literal, as one would type it in a shell.
    public var description: String {
        switch self {
        case .null: "NULL"
        case .integer(let integer): "\(integer)"
        case .real(let real): "\(real)"
        case .text(let text): "'\(text.replacing("'", with: "''"))'"
        case .blob(let bytes): "x'\(hexadecimal(bytes))'"
        }
    }
}

/// What SQLite calls the storage class of a value.
public enum StorageClass: Sendable {
    case null, integer, real, text, blob
}

/// The bytes in lower-case hexadecimal, two digits each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in bytes {
        text += byte < 16 ? "0" : ""
        text += String(byte, radix: 16)
    }
    return text
}
