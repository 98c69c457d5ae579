import Glibc

/// Results go to standard output, what is being done to standard error.
enum Console {
    static func print(_ text: String) throws {
        try SystemCall.write(Array((text + "\n").utf8), to: 1)
    }

    static func note(_ text: String) {
        fputs(text: text + "\n", to: 2)
    }

    /// A note that can't be written is no reason to stop.
    private static func fputs(text: String, to file: CInt) {
        let bytes = Array(text.utf8)
        _ = Glibc.write(file, bytes, bytes.count)
    }
}
