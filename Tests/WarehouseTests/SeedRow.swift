import Embedded
import Platform
import Testing

@testable import Warehouse

/// Rows made from the seeds of a dataset, to be changed field by field.
struct SeedRow {
    let dataset: Dataset
    let names: [String]
    /// Every row of the seeds, field by field.
    let rows: [[String]]

    init(_ dataset: Dataset) throws {
        self.dataset = dataset
        let seeds = try #require(EmbeddedFile.named(dataset.fileName, in: .seeds))
        var reader = CSVReader(ByteSource(bytes: seeds.bytes, name: seeds.name))
        let names = try reader.readHeader().names
        var rows: [[String]] = []
        while try reader.next() != .end {
            rows.append(names.indices.map { reader.record.text($0) })
        }
        self.names = names
        self.rows = rows
    }

    /// A file with these rows.
    func file(_ rows: [[String]]) throws -> [UInt8] {
        var writer = CSVWriter(ByteSink(inMemory: dataset.fileName))
        try writer.writeHeader(names)
        for row in rows {
            for field in row {
                if field.isEmpty { try writer.writeNull() } else { try writer.write(field) }
            }
            try writer.endRecord()
        }
        var sink = writer.finish()
        return sink.takeBytes()
    }

    /// The faults that a checker finds in each of these rows.
    func faults(in rows: [[String]], of warehouse: Warehouse) throws -> [[Fault]] {
        var reader = CSVReader(ByteSource(bytes: try file(rows), name: dataset.fileName))
        let registers = Registers(warehouse.connection)
        var checker = try RowChecker(
            dataset, header: try reader.readHeader(), file: dataset.fileName,
            registers: registers, source: nil)
        var faults: [[Fault]] = []
        while try reader.next() != .end {
            try checker.check(reader.record, with: registers)
            faults.append(checker.faults)
        }
        return faults
    }
}
