internal import Platform
internal import Storage
public import Warehouse

/// The whole warehouse as a folder that other programs understand.
///
/// It is a Frictionless data package with every dataset and every report as CSV, what their columns
/// mean, where they come from, and checksums. `alliance import bundle` reads its datasets back.
public struct Bundle {
    /// A file of the bundle.
    public struct File: Sendable, Equatable {
        /// The path inside the folder.
        public let path: String
        public let byteCount: Int
        public let sha256: String
    }

    let warehouse: Warehouse
    let programVersion: String

    public init(_ warehouse: Warehouse, programVersion: String) {
        self.warehouse = warehouse
        self.programVersion = programVersion
    }

    /// Writes every file, all as of the same moment, and returns them in the order of their paths.
    ///
    /// Nothing of when, where and by whom it is written is in them: the same facts give the same
    /// bytes.
    public func write(to folder: String) throws -> [File] {
        try FileSystem.createFolder(folder)
        try FileSystem.createFolder(FileSystem.joined(folder, "reports"))
        return try warehouse.connection.readTransaction {
            _ = try warehouse.exportAll(to: folder)
            let answers = try Report.all.compactMap { try answer(to: $0) }
            for answer in answers { try write(answer, to: folder) }
            try write(
                DataDictionary.markdown(for: warehouse.connection), to: "data-dictionary.md",
                in: folder)
            let sources = try SourceReference.all(on: warehouse.connection)
            let references = try references(sources)
            for (name, text) in references { try write(text, to: name, in: folder) }
            try write(citation, to: "CITATION.cff", in: folder)
            let tables = Dataset.all.map(\.fileName) + answers.map(\.path)
            let files = try tables.map { try file($0, in: folder) }
            try write(
                description(files, answers, sources).text() + "\n", to: "datapackage.json",
                in: folder)
            let others =
                ["CITATION.cff", "data-dictionary.md", "datapackage.json"] + references.map(\.name)
            return try withChecksums(
                files + others.map { try file($0, in: folder) }, in: folder)
        }
    }

    /// The references in lines with their terms, and as reference managers read them, by the name
    /// of the file.
    private func references(
        _ sources: [SourceReference]
    ) throws -> [(name: String, text: String)] {
        let lines = sources.map { source in
            let place = source.url.isEmpty ? "" : " \(source.url)"
            return "\(source.words)\(place) [\(source.code)]\n"
        }
        let citations = try warehouse.citations(ofSources: sources.map(\.code))
        return [
            ("references.bib", CitationFormat.bibtex.text(of: citations)),
            ("references.json", CitationFormat.csl.text(of: citations)),
            ("references.txt", lines.joined()),
        ]
    }

    /// Writes the checksums of `files`, and returns all files in the order of their paths.
    private func withChecksums(_ files: [File], in folder: String) throws -> [File] {
        let sorted = files.sorted { $0.path < $1.path }
        try write(
            sorted.map { "\($0.sha256)  \($0.path)\n" }.joined(), to: "SHA256SUMS", in: folder)
        return sorted + [try file("SHA256SUMS", in: folder)]
    }

    // MARK: Files

    private func write(_ text: String, to path: String, in folder: String) throws {
        var sink = try ByteSink(path: FileSystem.joined(folder, path))
        try sink.write(text)
        try sink.finish()
    }

    private func write(_ answer: BundledAnswer, to folder: String) throws {
        try write(try answer.result.text(as: .csv), to: answer.path, in: folder)
    }

    private func file(_ path: String, in folder: String) throws -> File {
        let bytes = try ByteSource.contents(of: FileSystem.joined(folder, path))
        let digest = FileDigest()
        digest.update(bytes.span)
        return File(path: path, byteCount: bytes.count, sha256: digest.finish())
    }

    private var citation: String {
        """
        cff-version: 1.2.0
        message: "If you use these data, cite them and the sources that their rows name."
        title: "Alliance warehouse: costs, shares and agreements of US alliances"
        type: dataset
        version: "\(programVersion)"
        authors:
          - name: "The authors of the alliance warehouse"
        abstract: >-
          Lines of cost of both sides of US alliances with their sources, head counts, agreements,
          published shares and public claims, and the answers of reports computed from them.
        keywords:
          - burden sharing
          - defence economics
          - alliances

        """
    }
}
