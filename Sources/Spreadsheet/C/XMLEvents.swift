internal import CExpat

/// Where expat reports what it finds: keeps the path of open elements, and asks the handler.
@safe final class XMLEvents {
    /// Why the handler or a limit stopped the parser.
    private(set) var failure: SpreadsheetError?
    private var hasFailed = false

    private let handler: any XMLHandler
    private let deepest: Int
    private let parser: OpaquePointer
    private var path: [XMLName] = []

    init(handler: any XMLHandler, deepest: Int, parser: OpaquePointer) {
        self.handler = handler
        self.deepest = deepest
        unsafe self.parser = unsafe parser
        path.reserveCapacity(deepest)
    }

    /// Makes `parser` report here; it must be freed before this object is.
    func connect() {
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { user, name, attributes in
                guard let name = unsafe name, let attributes = unsafe attributes else { return }
                unsafe XMLEvents.typed(user).start(name, attributes)
            },
            { user, _ in unsafe XMLEvents.typed(user).end() })
        unsafe XML_SetStartDoctypeDeclHandler(parser) { user, name, _, _, _ in
            guard let name = unsafe name else { return }
            unsafe XMLEvents.typed(user).refuse(declarationOf: String(cString: name))
        }
        guard handler.readsText else { return }
        unsafe XML_SetCharacterDataHandler(parser) { user, text, count in
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count))
            unsafe XMLEvents.typed(user).text(bytes)
        }
    }

    private static func typed(_ user: UnsafeMutableRawPointer?) -> XMLEvents {
        guard let user = unsafe user else {
            preconditionFailure("expat hands back the object it was given")
        }
        return unsafe Unmanaged<XMLEvents>.fromOpaque(user).takeUnretainedValue()
    }

    private func start(
        _ name: UnsafePointer<CChar>,
        _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) {
        guard !hasFailed else { return }
        guard path.count < deepest else {
            return stop(.tooLarge("its elements stand in each other more than \(deepest) deep"))
        }
        let name = unsafe XMLName(qualified: name)
        let parent = path.last ?? .other
        path.append(name)
        guard name != .other else { return }
        do throws(SpreadsheetError) {
            try handler.start(
                unsafe XMLElement(name: name, attributes: attributes), in: parent)
        } catch { stop(error) }
    }

    private func end() {
        guard !hasFailed, let name = path.popLast(), name != .other else { return }
        do throws(SpreadsheetError) {
            guard try handler.end(name, in: path.last ?? .other) else { return }
            unsafe XML_StopParser(parser, XML_Bool(XML_TRUE))
        } catch { stop(error) }
    }

    private func text(_ bytes: UnsafeRawBufferPointer) {
        guard !hasFailed else { return }
        do throws(SpreadsheetError) {
            try handler.text(unsafe Span<UInt8>(_unsafeBytes: bytes))
        } catch { stop(error) }
    }

    private func refuse(declarationOf name: String) {
        stop(
            SpreadsheetError(
                .declaration,
                reason: "it declares a document type (DOCTYPE \(name)), by which a small file "
                    + "becomes a huge one or reads others, and which no workbook needs",
                fix: "do not trust this file; fetch it from where it was published"))
    }

    private func stop(_ error: SpreadsheetError) {
        guard !hasFailed else { return }
        failure = error
        hasFailed = true
        unsafe XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}
