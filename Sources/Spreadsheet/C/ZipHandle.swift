internal import CMinizip
internal import Platform

/// Owns one opening of a zip container, and reads one of its parts at a time.
@safe struct ZipHandle: ~Copyable {
    private let source: ZipSource
    private let pointer: unzFile
    private var rest = 0

    /// Opens the container, or returns `nil` if the file has no table of contents at its end.
    init?(_ file: FileBytes) {
        source = ZipSource(file)
        var functions = unsafe source.functions
        guard let pointer = unsafe unzOpen2_64(nil, &functions) else { return nil }
        unsafe self.pointer = unsafe pointer
    }

    // A part that is still open is closed with its container.
    deinit { unsafe unzClose(pointer) }

    /// Every part in the table of contents, up to `limit` of them.
    mutating func entries(limit: Int) throws(SpreadsheetError) -> [ZipEntry] {
        var entries: [ZipEntry] = []
        var code = unsafe unzGoToFirstFile(pointer)
        while code == UNZ_OK {
            guard entries.count < limit else {
                throw .tooLarge("it is made of more than \(limit) parts")
            }
            entries.append(try entry())
            code = unsafe unzGoToNextFile(pointer)
        }
        guard code == UNZ_END_OF_LIST_OF_FILE else { throw tableDamaged() }
        return entries
    }

    /// Goes to the part's bytes.
    mutating func open(_ entry: ZipEntry) throws(SpreadsheetError) {
        var place = unz64_file_pos(
            pos_in_zip_directory: entry.place.offset, num_of_file: entry.place.number)
        guard unsafe unzGoToFilePos64(pointer, &place) == UNZ_OK else { throw tableDamaged() }
        guard unsafe unzOpenCurrentFile(pointer) == UNZ_OK else {
            throw failure("the container's entry for it contradicts what stands before its bytes")
        }
        rest = entry.byteCount
    }

    /// Unfolds the next bytes of the part to the beginning of `target`, and returns how many: 0 at
    /// its end, once their number and their checksum have been found right.
    mutating func read(into target: inout [UInt8]) throws(SpreadsheetError) -> Int {
        let count = unsafe target.withUnsafeMutableBytes { bytes in
            unsafe Int(unzReadCurrentFile(pointer, bytes.baseAddress, UInt32(bytes.count)))
        }
        guard count >= 0 else {
            throw failure("its compressed bytes are damaged, or some are missing")
        }
        rest -= count
        if count == 0 { try close() }
        return count
    }

    private mutating func close() throws(SpreadsheetError) {
        guard rest == 0 else {
            throw failure("it is \(rest) bytes shorter than the container says")
        }
        guard unsafe unzCloseCurrentFile(pointer) == UNZ_OK else {
            throw failure("its checksum (CRC-32) is not the one that the container gives")
        }
    }

    /// The entry that minizip stands on.
    private func entry() throws(SpreadsheetError) -> ZipEntry {
        var facts = unz_file_info64()
        var name = [UInt8](repeating: 0, count: ZipEntry.longestName)
        var place = unz64_file_pos()
        let code = unsafe name.withUnsafeMutableBytes { bytes in
            unsafe unzGetCurrentFileInfo64(
                pointer, &facts, bytes.bindMemory(to: CChar.self).baseAddress,
                UInt(bytes.count), nil, 0, nil, 0)
        }
        guard code == UNZ_OK, unsafe unzGetFilePos64(pointer, &place) == UNZ_OK else {
            throw tableDamaged()
        }
        return ZipEntry(
            name: String(
                decoding: name.prefix(min(Int(facts.size_filename), name.count)), as: UTF8.self),
            byteCount: Int(clamping: facts.uncompressed_size),
            isEncrypted: facts.flag & 1 != 0, method: Int(facts.compression_method),
            place: .init(offset: place.pos_in_zip_directory, number: place.num_of_file))
    }

    private func tableDamaged() -> SpreadsheetError {
        failure("the table of contents of its zip container is damaged")
    }

    /// What went wrong: the file could not be read or, if it could, `reason`.
    private func failure(_ reason: String) -> SpreadsheetError {
        if let failure = source.failure { return SpreadsheetError(failure) }
        return .damaged(reason)
    }
}
