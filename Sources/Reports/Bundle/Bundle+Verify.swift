internal import Platform
internal import Storage

/// A bundle whose files are not those that it was written with.
public enum BundleError: Error, Equatable, Sendable {
    case noChecksums(folder: String)
    /// A line of `SHA256SUMS` that is none.
    case badLine(String, folder: String)
    case changed(file: String, folder: String)
}

extension BundleError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noChecksums(let folder):
            """
            \(folder) is no bundle: it has no file SHA256SUMS
              fix: name a folder that `alliance export bundle` wrote, or use `alliance import all`
            """
        case .badLine(let line, let folder):
            """
            \(folder)/SHA256SUMS: "\(line)" is no checksum and the name of a file
              fix: take the bundle again from where it was published
            """
        case .changed(let file, let folder):
            """
            \(folder)/\(file) is not as it was written: its checksum is another
              fix: take the bundle again, or use `alliance import all` if you changed it on purpose
            """
        }
    }
}

extension Bundle {
    /// Sees that each file of a bundle is as it was written.
    public static func verify(_ folder: String) throws {
        let list = FileSystem.joined(folder, "SHA256SUMS")
        guard FileSystem.exists(list) else { throw BundleError.noChecksums(folder: folder) }
        let text = String(decoding: try ByteSource.contents(of: list), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            let name = parts.last.map { String($0.drop { $0 == " " || $0 == "*" }) } ?? ""
            // Only what lies in the folder is looked at, whatever the list says.
            guard parts.count == 2, !name.hasPrefix("/"), !name.split(separator: "/").contains("..")
            else { throw BundleError.badLine(String(line), folder: folder) }
            let digest = FileDigest()
            let bytes = try ByteSource.contents(of: FileSystem.joined(folder, name))
            digest.update(bytes.span)
            guard digest.finish() == parts[0] else {
                throw BundleError.changed(file: name, folder: folder)
            }
        }
    }
}
