internal import Glibc

extension XMLName {
    /// Reads a name as expat gives it: the namespace, a bar, the name.
    init(qualified name: UnsafePointer<CChar>) {
        let count = unsafe strlen(name)
        var start = count
        while start > 0, unsafe name[start - 1] != Self.bar { start -= 1 }
        guard start > 0, unsafe Self.isOurs(name, count: start - 1) else {
            self = .other
            return
        }
        let local = unsafe UnsafeRawBufferPointer(start: name + start, count: count - start)
        self.init(local: unsafe Span<UInt8>(_unsafeBytes: local))
    }

    private static var bar: CChar { CChar(bitPattern: UInt8(ascii: "|")) }

    private static func isOurs(_ namespace: UnsafePointer<CChar>, count: Int) -> Bool {
        for known in namespaces where known.utf8CodeUnitCount == count {
            if unsafe memcmp(namespace, known.utf8Start, count) == 0 { return true }
        }
        return false
    }
}
