extension String {
    /// The text that `bytes` are in UTF-8, with U+FFFD where they are not.
    public init(repairing bytes: Span<UInt8>) {
        if let utf8 = try? UTF8Span(validating: bytes) {
            // Bytes that are not UTF-8 are what the other branch is for.
            self.init(copying: utf8)
        } else {
            let copy = [UInt8](capacity: bytes.count) { output in
                for index in bytes.indices { output.append(bytes[index]) }
            }
            self.init(decoding: copy, as: UTF8.self)
        }
    }
}
