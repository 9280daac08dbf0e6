internal import Platform

/// A value that a field of a CSV file can hold.
///
/// The type that reads the field also owns the advice to whoever wrote it, so that the advice is
/// written once and every message has it.
public protocol FieldDecodable {
    /// How the value is written, as an order: `write the day as YYYY-MM-DD`.
    static var instruction: String { get }

    /// Reads the whole field; white space around a value is not part of any value's form.
    init(field: Span<UInt8>) throws(FieldProblem)
}

extension Optional: FieldDecodable where Wrapped: FieldDecodable {
    public static var instruction: String { "\(Wrapped.instruction), or leave it empty" }

    /// Reads the empty field as `nil`.
    public init(field: Span<UInt8>) throws(FieldProblem) {
        if field.isEmpty {
            self = nil
            return
        }
        do {
            self = try Wrapped(field: field)
        } catch {
            // A remedy for the particular fault stays; the general one gains the second way out.
            let isGeneral = error.fix == Wrapped.instruction
            throw isGeneral ? FieldProblem(error.reason, fix: Self.instruction) : error
        }
    }
}

extension String: FieldDecodable {
    public static var instruction: String { "write some text" }

    public init(field: Span<UInt8>) throws(FieldProblem) {
        if field.isEmpty { throw FieldProblem("it is empty", fix: Self.instruction) }
        self.init(repairing: field)
    }
}
