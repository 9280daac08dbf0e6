internal import Platform
internal import Storage

extension Warehouse {
    /// One file that ``exportAll(to:)`` wrote.
    public struct ExportedFile: Equatable, Sendable {
        /// The name of the dataset.
        public let dataset: String
        public let path: String
        public let rowCount: Int
    }

    /// Writes the present state of a dataset as canonical CSV, and returns how many rows it has.
    ///
    /// - Parameter path: `-` is standard output. A file is whole or not there.
    @discardableResult
    public func exportRows(of dataset: Dataset, to path: String) throws -> Int {
        var writer = CSVWriter(try ByteSink(path: path))
        let count = try connection.readTransaction { try write(dataset, to: &writer) }
        try writer.finish().finish()
        return count
    }

    /// The present state of a dataset as canonical CSV.
    public func exportedBytes(of dataset: Dataset) throws -> [UInt8] {
        var writer = CSVWriter(ByteSink(inMemory: dataset.fileName))
        _ = try connection.readTransaction { try write(dataset, to: &writer) }
        var sink = writer.finish()
        return sink.takeBytes()
    }

    /// Writes every dataset to its file in a folder, all as of the same moment.
    ///
    /// The folder is made if it is not there. A dataset without rows gets its header.
    public func exportAll(to folder: String) throws -> [ExportedFile] {
        try FileSystem.createFolder(folder)
        return try connection.readTransaction {
            try Dataset.all.map { dataset in
                let path = FileSystem.joined(folder, dataset.fileName)
                return ExportedFile(
                    dataset: dataset.name, path: path,
                    rowCount: try exportRows(of: dataset, to: path))
            }
        }
    }

    private func write(_ dataset: Dataset, to writer: inout CSVWriter) throws -> Int {
        try writer.writeHeader(dataset.columns.map(\.name))
        let fields = dataset.columns.map(FieldFormat.init)
        var select = try connection.prepare(
            """
            \(dataset.recordSQL(from: dataset.table, and: []))
            \(dataset.orderSQL)
            """)
        var count = 0
        while try select.step() {
            for index in fields.indices {
                try writer.write(fields[index], select.row, at: index, digitsAt: fields.count)
            }
            try writer.endRecord()
            count += 1
        }
        return count
    }
}
