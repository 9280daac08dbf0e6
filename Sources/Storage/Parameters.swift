/// The values for a statement's named parameters, without the colon.
///
///     try insert.run(["code": "KOR", "since": day])
///     var parameters = Parameters()
///     parameters["code"] = "KOR"
public struct Parameters: Sendable {
    /// Names and values in the order in which they were given.
    public private(set) var pairs: [(name: String, value: Storage.Value)]

    public init() { pairs = [] }

    /// The value of the parameter `name`; setting `nil` takes the parameter away, which is not the
    /// same as setting it to `NULL`.
    public subscript(name: String) -> (any ValueConvertible)? {
        get { pairs.first { $0.name == name }?.value }
        set {
            pairs.removeAll { $0.name == name }
            if let newValue { pairs.append((name, newValue.value)) }
        }
    }
}

extension Parameters: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, any ValueConvertible)...) {
        pairs = elements.map { ($0, $1.value) }
    }
}
