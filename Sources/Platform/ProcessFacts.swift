internal import Glibc

/// What a process can learn about itself and where it runs, without ever failing.
public enum ProcessFacts {
    /// The value of an environment variable, or `nil` if it is not set.
    public static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// Who runs the program: the name of the effective user, or `uid 1000` if it has none.
    public static var userName: String {
        let user = geteuid()
        if let entry = unsafe getpwuid(user), let name = unsafe entry.pointee.pw_name {
            return unsafe String(cString: name)
        }
        return environment("USER") ?? environment("LOGNAME") ?? "uid \(user)"
    }

    /// The name of the machine, or `unknown host`.
    public static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        // The last byte is never written, so that a name that was cut off still ends in zero.
        guard unsafe gethostname(&name, name.count - 1) == 0 else { return "unknown host" }
        let text = String(
            decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return text.isEmpty ? "unknown host" : text
    }

    public static var identifier: Int { Int(getpid()) }

    /// The most memory that the process has held so far, in bytes.
    public static var peakMemoryBytes: Int {
        var usage = rusage()
        guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
        return usage.ru_maxrss * 1024
    }

    /// The time for which the process has kept a processor busy, in seconds.
    public static var processorSeconds: Double {
        var usage = rusage()
        guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
}
