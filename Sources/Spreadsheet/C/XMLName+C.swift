extension XMLName {
    /// Reads a name as expat gives it: the namespace, a bar, the name.
    init(qualified name: UnsafePointer<CChar>) {
        var count = 0
        var bar: Int?
        while unsafe name[count] != 0 {
            if unsafe name[count] == CChar(bitPattern: UInt8(ascii: "|")) { bar = count }
            count += 1
        }
        let bytes = unsafe UnsafeRawBufferPointer(start: name, count: count)
        let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
        guard let bar, Self.isOurs(span.extracting(first: bar)) else {
            self = .other
            return
        }
        self.init(local: span.extracting((bar + 1)...))
    }

    private static func isOurs(_ namespace: Span<UInt8>) -> Bool {
        namespaces.contains { known in
            known.count == namespace.count
                && namespace.indices.allSatisfy { known[$0] == namespace[$0] }
        }
    }
}
