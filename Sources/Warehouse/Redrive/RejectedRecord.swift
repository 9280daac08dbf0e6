internal import Platform

/// A record that was refused, with every fault that was found in it.
struct RejectedRecord {
    let faults: [RejectedRow]
    /// Its fields, as far as they can be told apart.
    let fields: [Field]
    /// Whether it is sound CSV with as many fields as its file has columns.
    let isReadable: Bool

    enum Field {
        case null
        case text(String)
    }

    var line: Int { faults.first?.line ?? 0 }

    init(_ faults: [RejectedRow], header: CSVHeader) throws {
        self.faults = faults
        let record = faults.first?.record ?? ""
        var reader = CSVReader(ByteSource(bytes: Array(record.utf8), name: ""))
        var isSound = false
        if case .record = try reader.next() { isSound = true }
        let read = reader.record
        fields = (0..<read.count).map { index in
            read.isNull(index) ? .null : .text(read.text(index))
        }
        let isWhole = faults.allSatisfy {
            CSVProblem.Kind(rawValue: $0.code) ?? .badValue == .badValue
        }
        isReadable = isSound && isWhole && fields.count == header.names.count
    }

    /// The value of a column of its file.
    func text(_ column: RejectsColumn, _ header: CSVHeader) -> String? {
        guard let index = header.index(of: column.rawValue), index < fields.count,
            case .text(let text) = fields[index]
        else { return nil }
        return text
    }

    /// The columns at fault, each once.
    var columns: String {
        var names: [String] = []
        for case let column? in faults.map(\.column) where !names.contains(column) {
            names.append(column)
        }
        return names.joined(separator: " ")
    }

    /// What is wrong with it and what can be done, in one line.
    var reasons: String {
        faults.map { fault in
            (fault.column.map { "\($0): " } ?? "") + "\(fault.reason); \(fault.remedy)"
        }.joined(separator: " | ")
    }
}
