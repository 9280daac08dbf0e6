import Testing

@testable import Warehouse

@Suite struct `The place of a value in TOML` {
    @Test(
        arguments: [
            ([.key("a")], "1:5"),
            ([.key("quoted key"), .key("inner")], "2:24"),
            ([.key("dotted"), .key("deep")], "3:15"),
            ([.key("list"), .index(0)], "5:5"),
            ([.key("list"), .index(1)], "6:5"),
            ([.key("list"), .index(2), .index(1)], "7:9"),
            ([.key("text")], "9:8"),
            ([.key("after")], "12:9"),
            ([.key("inline"), .key("b"), .key("c")], "13:26"),
            ([.key("inline"), .key("list"), .index(1), .key("x")], "13:52"),
            ([.key("table"), .index(0), .key("name")], "15:8"),
            ([.key("table"), .index(0), .key("facts"), .index(1), .key("set"), .key("a")], "19:5"),
            ([.key("table"), .index(1), .key("name")], "21:8"),
            ([.key("table"), .index(1), .key("none")], "20:1"),
            ([.key("none")], "1:1"),
        ] as [([TOMLStep], String)])
    func `is found at any depth`(path: [TOMLStep], place: String) {
        let found = TOMLPlaces(Self.text).place(of: path)
        #expect("\(found.line):\(found.column)" == place)
    }

    private static let text = #"""
        a = 1 # = "no"
        "quoted key" . inner=  'x = # y'
        dotted.deep = 2020-01-01
        list = [ # a comment ]
            "\"]",
            { x = ']' },
            [1, 2],
        ]
        text = """
        [table] = "" \"""
        # no comment """""
        after = true
        inline = { a = 1, b.c =  'é', list = [{x=1}, { x = 2 }] }
        [[table]]
        name = 'first'
        [[table.facts]]
        [[table.facts]]
        [table.facts.set]
        a = 'b'
        [[ table ]]
        name = 'second'
        """#
}
