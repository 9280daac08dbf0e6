import Platform
import Testing

@Suite struct `Colour` {
    @Test(
        arguments: [
            ([:], true, true), ([:], false, false),
            (["NO_COLOR": "1"], true, false), (["NO_COLOR": ""], true, true),
            (["NO_COLOR": "1", "FORCE_COLOR": "1"], true, false),
            (["FORCE_COLOR": "1"], false, true), (["FORCE_COLOR": "0"], false, false),
            (["CLICOLOR_FORCE": "1"], false, true), (["CLICOLOR_FORCE": "0"], true, true),
            (["CLICOLOR": "0"], true, false), (["CLICOLOR": "1"], false, false),
            (["TERM": "dumb"], true, false), (["TERM": "xterm"], true, true),
            (["TERM": "dumb", "FORCE_COLOR": "1"], true, true),
        ] as [([String: String], Bool, Bool)])
    func `is used where somebody looks and the environment allows it`(
        environment: [String: String], isTerminal: Bool, usesColor: Bool
    ) {
        #expect(
            Terminal.usesColor(
                choice: .auto, isTerminal: isTerminal, environment: { environment[$0] })
                == usesColor)
        #expect(
            Terminal.usesColor(
                choice: .always, isTerminal: isTerminal, environment: { environment[$0] }))
        #expect(
            !Terminal.usesColor(
                choice: .never, isTerminal: isTerminal, environment: { environment[$0] }))
    }
}
