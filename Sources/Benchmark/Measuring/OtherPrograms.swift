import Glibc

/// How much other programs compute while the benchmark runs: they make its times longer.
struct OtherPrograms {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let secondsBefore: Double

    init() {
        start = clock.now
        secondsBefore = Self.seconds
    }

    /// How many processors they kept busy since then, on average.
    var processors: Double {
        max(0, Self.seconds - secondsBefore) / (start.duration(to: clock.now) / .seconds(1))
    }

    /// What all processors have computed so far, but for this process and those that it has waited for.
    private static var seconds: Double {
        machineSeconds - ownSeconds(RUSAGE_SELF) - ownSeconds(RUSAGE_CHILDREN)
    }

    /// The first line of `/proc/stat` (man 5 proc): all but idle time and waiting, in ticks.
    private static var machineSeconds: Double {
        let file = open("/proc/stat", O_RDONLY)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        let text = String(decoding: SystemCall.readAll(file), as: UTF8.self)
        let ticks = text.prefix { $0 != "\n" }.split(separator: " ").dropFirst().map { Double($0) ?? 0 }
        guard ticks.count >= 8 else { return 0 }
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) / Double(sysconf(CInt(_SC_CLK_TCK)))
    }

    private static func ownSeconds(_ who: __rusage_who) -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(who.rawValue), &usage)
        return usage.processorSeconds
    }
}

extension rusage {
    /// What was computed, in seconds.
    var processorSeconds: Double {
        Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1_000_000
    }
}
