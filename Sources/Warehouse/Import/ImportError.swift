/// Why a file could not be imported at all; nothing of it was kept.
public enum ImportError: Error, Equatable, Sendable {
    /// The names of the columns are not those of the dataset.
    case badHeader([HeaderFault])
    /// The source given for every row does not exist.
    case unknownSource(UnknownName)
    /// The dataset has no column for the source given.
    case noSourceColumn(dataset: String)
    /// A folder has files that belong to no dataset.
    case unknownFiles([UnknownName], folder: String)
    /// A folder has no file of any dataset.
    case noFiles(folder: String)
    /// Rows that are sound each by itself would refer to each other as they cannot.
    case brokenStructure([StructureFault])
    /// A file that says what methods are made of has no line of any.
    case noMethodLines(file: String)
}

extension ImportError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badHeader(let faults): faults.map(\.description).joined(separator: "\n")
        case .unknownSource(let name):
            """
            there is no source "\(name.name)"
              fix: \(name.nearest.map { "did you mean \($0)? or " } ?? "")add it to sources first
            """
        case .noSourceColumn(let dataset):
            """
            \(dataset) have no source of their own
              fix: leave the source out
            """
        case .unknownFiles(let names, let folder):
            names.map { name in
                """
                \(folder)/\(name.name): there is no dataset of this name
                  fix: \(name.nearest.map { "name it \($0), or " } ?? "")take it out of the folder
                """
            }.joined(separator: "\n")
        case .noFiles(let folder):
            """
            \(folder): there is no file of any dataset
              fix: name each file like its table, for example allies.csv
            """
        case .brokenStructure(let faults): faults.map(\.description).joined(separator: "\n")
        case .noMethodLines(let file):
            """
            \(file == "-" ? "standard input" : file): there is no line of a method after the header, \
            so it is not said which method is meant
              fix: begin with what `alliance methods show METHOD --format csv` writes; \
            `alliance remove method-lines` takes single lines away
            """
        }
    }
}
