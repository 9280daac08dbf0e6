internal import Platform

/// Who works on a warehouse, where, and with which version of the program.
public struct Origin: Equatable, Sendable {
    public let userName: String
    public let machineName: String
    public let programVersion: String

    public init(userName: String, machineName: String, programVersion: String) {
        self.userName = userName
        self.machineName = machineName
        self.programVersion = programVersion
    }

    /// The user and machine of this process.
    public init(programVersion: String) {
        self.init(
            userName: ProcessFacts.userName, machineName: ProcessFacts.hostName,
            programVersion: programVersion)
    }
}
