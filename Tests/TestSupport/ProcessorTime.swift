import Foundation

/// Does work, and tells what came of it and how long it kept a processor busy.
///
/// That is the same on a machine that has much else to do, where the clock's time is not.
public func processorTime<Result>(_ work: () throws -> Result) rethrows -> (result: Result, time: Duration) {
    let begin = processorTimeOfThread()
    let result = try work()
    return (result, processorTimeOfThread() - begin)
}

private func processorTimeOfThread() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
