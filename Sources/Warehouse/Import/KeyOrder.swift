internal import Platform

/// Whether the rows of a file come in the order of their keys, in which none can come twice.
struct KeyOrder {
    /// Whether every row so far had a greater key than the one before.
    private var isInOrder = true
    /// The key of this row and of the one before, as bytes that can be compared.
    private var key: [UInt8] = []
    private var lastKey: [UInt8] = []

    /// Takes note of the row that a checker has found sound, and returns whether it and all before
    /// it are in order.
    mutating func note(_ checker: borrowing RowChecker, _ record: CSVRecord) -> Bool {
        guard isInOrder else { return false }
        key.removeAll(keepingCapacity: true)
        for index in checker.dataset.keyIndexes { checker.append(index, of: record, to: &key) }
        isInOrder = lastKey.lexicographicallyPrecedes(key)
        swap(&key, &lastKey)
        return isInOrder
    }
}

extension RowChecker {
    /// Appends bytes for the value of a column of the key to those of the columns before it.
    ///
    /// A code that is kept as a number counts as it stands in the file, because files are in order
    /// of their codes.
    fileprivate func append(_ column: Int, of record: CSVRecord, to key: inout [UInt8]) {
        switch cells[column] {
        case .text(let place), .day(_, text: let place):
            if place >= 0 {
                key.append(record[Int(place)])
            } else {
                key += constants[Int(~place)]
            }
        case .integer(let number):
            if case .numbered = checks[column].kind {
                // A source that was given for every row tells none from another.
                if givenSource == nil, let field = fieldIndex(of: column) {
                    key.append(record[field])
                }
            } else {
                // With the sign turned round, bytes are in the order of the numbers.
                let bits = UInt64(bitPattern: number) ^ 1 << 63
                for shift in stride(from: 56, through: 0, by: -8) {
                    key.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
                }
            }
        case .null, .real: break
        }
        // No text holds a zero, so where one field ends is where another begins.
        key.append(0)
    }
}
