internal import Platform
internal import Storage

extension Profile {
    /// More than any profile needs; what is longer is another kind of file.
    private static let longestText = 1 << 20

    /// Reads a profile.
    ///
    /// - Parameter file: How messages call it.
    /// - Throws: Every fault of it, each with its place.
    public init(text: String, file: String) throws(ProfileError) {
        let root: TOMLNode
        do {
            // Some editors put a byte order mark first, and the parser counts it as a column.
            let text = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
            root = try TOMLNode.parsed(text, file: file)
        } catch {
            throw ProfileError([error])
        }
        var decoder = ProfileDecoder(file: file)
        let profile = decoder.profile(root, sha256: Self.sha256(of: text))
        guard let profile, decoder.faults.found.isEmpty else {
            throw ProfileError(decoder.faults.found)
        }
        self = profile
    }

    /// Reads the profile in a file.
    ///
    /// - Throws: ``FileError`` if the file cannot be read, or ``ProfileError``.
    public init(path: String) throws {
        try self.init(text: Self.text(ofFile: path), file: path)
    }

    private static func sha256(of text: String) -> String {
        var text = text
        text.makeContiguousUTF8()
        let digest = FileDigest()
        digest.update(text.utf8Span.span)
        return digest.finish()
    }

    private static func text(ofFile path: String) throws -> String {
        var source = try ByteSource(path: path)
        while try source.fill() > 0 {
            guard source.window.count <= longestText else {
                throw ProfileError([
                    ProfileFault(
                        path, ProfilePlace(line: 1, column: 1),
                        "this is longer than any profile: more than a million bytes",
                        fix: "name the profile here, and the file that it reads after it")
                ])
            }
        }
        let window = source.window
        let bytes = [UInt8](capacity: window.count) { output in
            for index in window.indices { output.append(window[index]) }
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        throw ProfileError([
            ProfileFault(
                path, placeOfFault(in: bytes), "this is no UTF-8",
                fix: "save the profile as UTF-8")
        ])
    }

    /// Where the bytes stop being UTF-8.
    private static func placeOfFault(in bytes: [UInt8]) -> ProfilePlace {
        var place = ProfilePlace(line: 1, column: 1)
        // What comes out differently when it is repaired was not sound.
        let sound = zip(bytes, String(decoding: bytes, as: UTF8.self).utf8).prefix { $0 == $1 }
        var scanner = TOMLScanner(String(decoding: sound.map(\.0), as: UTF8.self))
        while scanner.current != nil { scanner.advance() }
        place = scanner.place
        return place
    }
}
