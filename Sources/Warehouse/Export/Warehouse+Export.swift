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
        var sink = try ByteSink(path: path)
        let count = try connection.readTransaction { try write(dataset, to: &sink) }
        try sink.finish()
        return count
    }

    /// The present state of a dataset as canonical CSV.
    public func exportedBytes(of dataset: Dataset) throws -> [UInt8] {
        var sink = ByteSink(inMemory: dataset.fileName)
        _ = try connection.readTransaction { try write(dataset, to: &sink) }
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

    private func write(_ dataset: Dataset, to sink: inout ByteSink) throws -> Int {
        var lines = LinesBySource(of: dataset)
        try lines.writer.writeHeader(dataset.columns.map(\.name))
        let fields = dataset.columns.map(FieldFormat.init)
        var select = try connection.prepare(
            """
            \(dataset.recordSQL(from: dataset.table, and: []))
            \(lines.isOrdering ? dataset.storedOrderSQL : dataset.orderSQL)
            """)
        var count = 0
        while try select.step() {
            lines.begin()
            for index in fields.indices {
                try lines.writer.write(
                    fields[index], select.row, at: index, digitsAt: fields.count)
                lines.note(index)
            }
            try lines.end(&sink)
            count += 1
        }
        try lines.finish(&sink)
        return count
    }
}
