public import Storage
public import Warehouse

/// What the columns of an SDMX-CSV file are, as a structure message of SDMX-ML 3.0: the dataflow
/// that the file names, its data structure, its concepts and its code lists.
public struct SDMXStructure {
    let dataset: Dataset
    let components: [SDMXComponent]

    /// The structure of a dataset's observations, or `nil` where it has none.
    public init?(of dataset: Dataset, on connection: Connection) throws {
        guard let query = SDMX.query(of: dataset.name) else { return nil }
        self.dataset = dataset
        components = try SDMXComponent.all(of: dataset, query: query, on: connection)
    }

    /// The code lists, each once, in the order of their names.
    var codeLists: [SDMXCodeList] {
        var lists: [String: SDMXCodeList] = [:]
        for case .codes(let list) in components.map(\.values) { lists[list.id] = list }
        return lists.values.sorted { $0.id < $1.id }
    }

    /// The name of the dataflow and of its structure, as it stands in STRUCTURE_ID.
    private var id: String { dataset.table.uppercased() }

    /// The message as a file.
    public var xml: String {
        let namespaces: KeyValuePairs = [
            "xmlns:mes": Self.namespace + "message", "xmlns:str": Self.namespace + "structure",
            "xmlns:com": Self.namespace + "common",
        ]
        let message = Markup.element(
            "mes:Structure", namespaces,
            [
                header.line,
                .element(
                    "mes:Structures", [:],
                    [
                        .element("str:Codelists", [:], codeLists.map(Self.codeList)).line,
                        .element("str:ConceptSchemes", [:], [concepts]).line,
                        .element("str:Dataflows", [:], [dataflow]).line,
                        .element("str:DataStructures", [:], [structure]).line,
                    ]
                ).line,
            ])
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + message.line.text
    }

    private static let namespace = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/"

    /// The day is that of this version of the structures: the same facts give the same bytes.
    private var header: Markup {
        .element(
            "mes:Header", [:],
            [
                .element("mes:ID", id), .element("mes:Test", "false"),
                .element("mes:Prepared", "2026-01-01T00:00:00Z"),
                .element("mes:Sender", ["id": SDMX.agency], isVoid: true),
            ])
    }

    // MARK: What the structure refers to

    private static func codeList(_ list: SDMXCodeList) -> Markup {
        maintained(
            "str:Codelist", list.id, name: list.id,
            list.codes.map { code in
                Markup.element("str:Code", ["id": code.id], [name(code.name)]).line
            })
    }

    private var concepts: Markup {
        Self.maintained(
            "str:ConceptScheme", "CONCEPTS", name: "Concepts of the alliance warehouse",
            components.map { component in
                let words = component.id.lowercased().replacing("_", with: " ")
                let meaning: [Markup] =
                    component.meaning.isEmpty
                    ? []
                    : [.element("com:Description", ["xml:lang": "en"], component.meaning)]
                return Markup.element(
                    "str:Concept", ["id": component.id], [Self.name(words)] + meaning
                ).line
            })
    }

    private var dataflow: Markup {
        Self.maintained(
            "str:Dataflow", id, name: dataset.title,
            [.element("str:Structure", Self.urn("datastructure.DataStructure", id))])
    }

    // MARK: The structure

    private var structure: Markup {
        let dimensions = components.filter { $0.role == .dimension || $0.role == .time }
            .sorted { $0.role == .dimension && $1.role == .time }
        let parts: [Markup] = [
            .element(
                "str:DimensionList", ["id": "DimensionDescriptor"],
                dimensions.enumerated().map { Self.dimension($1, position: $0 + 1).line }
            ).line,
            .element(
                "str:AttributeList", ["id": "AttributeDescriptor"],
                components.filter { $0.role == .attribute }.map { Self.attribute($0).line }
            ).line,
            .element(
                "str:MeasureList", ["id": "MeasureDescriptor"],
                components.filter { $0.role == .measure }.map {
                    .element("str:Measure", ["id": $0.id], Self.content(of: $0))
                }
            ).line,
        ]
        return Self.maintained(
            "str:DataStructure", id, name: dataset.title,
            [.element("str:DataStructureComponents", [:], parts)])
    }

    private static func dimension(_ component: SDMXComponent, position: Int) -> Markup {
        component.role == .time
            ? .element("str:TimeDimension", ["id": component.id], content(of: component))
            : .element(
                "str:Dimension", ["id": component.id, "position": String(position)],
                content(of: component))
    }

    private static func attribute(_ component: SDMXComponent) -> Markup {
        .element(
            "str:Attribute",
            ["id": component.id, "usage": component.isRequired ? "mandatory" : "optional"],
            content(of: component) + [
                .element(
                    "str:AttributeRelationship", [:],
                    [.element("str:Observation", isVoid: true)])
            ])
    }

    /// Which concept it is, and what may stand there.
    private static func content(of component: SDMXComponent) -> [Markup] {
        let format: Markup =
            switch component.values {
            case .codes(let list):
                .element("str:Enumeration", urn("codelist.Codelist", list.id))
            case .text: textFormat("String")
            case .whole: textFormat("Integer")
            case .decimal: textFormat("Decimal")
            case .time: textFormat("ObservationalTimePeriod")
            }
        return [
            .element(
                "str:ConceptIdentity",
                urn("conceptscheme.Concept", "CONCEPTS") + "." + component.id),
            .element("str:LocalRepresentation", [:], [format]),
        ]
    }

    private static func textFormat(_ type: String) -> Markup {
        .element("str:TextFormat", ["textType": type], isVoid: true)
    }

    // MARK: Names

    private static func maintained(
        _ element: String, _ id: String, name words: String, _ content: [Markup]
    ) -> Markup {
        .element(
            element, ["id": id, "agencyID": SDMX.agency, "version": SDMX.version],
            [name(words)] + content
        ).line
    }

    private static func name(_ words: String) -> Markup {
        .element("com:Name", ["xml:lang": "en"], words)
    }

    private static func urn(_ kind: String, _ id: String) -> String {
        "urn:sdmx:org.sdmx.infomodel.\(kind)=\(SDMX.agency):\(id)(\(SDMX.version))"
    }
}
