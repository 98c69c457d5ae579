import Articles

/// Languages as PubMed and people name them, and their codes in BCP 47.
enum LanguageCodes {
    /// `english`, `eng`, `en`, `EN-gb` → `en`, `en`, `en`, `en-gb`; PubMed takes the first three letters of a name too.
    static func code(_ text: String) -> String? {
        let folded = text.trimmed.lowercasedASCII.replacing("_", with: "-")
        if let code = alpha3[folded] { return code }
        if let name = names.keys.filter({ folded.utf8.count >= 3 && $0.hasPrefix(folded) }).min() { return names[name] }
        let parts = folded.split(separator: "-", omittingEmptySubsequences: false)
        let isCode = parts.allSatisfy { part in
            (2...8).contains(part.utf8.count) && part.utf8.allSatisfy(Self.isAlphanumeric)
        }
        guard isCode, let first = parts.first, first.utf8.count == 2 else { return nil }
        return folded
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte)
    }

    /// ISO 639-2, bibliographic and terminological, of the languages that journals are written in.
    private static let alpha3: [String: String] = [
        "afr": "af", "alb": "sq", "sqi": "sq", "ara": "ar", "arm": "hy", "hye": "hy", "bos": "bs", "bul": "bg",
        "cat": "ca", "chi": "zh", "zho": "zh", "cze": "cs", "ces": "cs", "dan": "da", "dut": "nl", "nld": "nl",
        "eng": "en", "est": "et", "fin": "fi", "fre": "fr", "fra": "fr", "geo": "ka", "kat": "ka", "ger": "de",
        "deu": "de", "gre": "el", "ell": "el", "heb": "he", "hrv": "hr", "hun": "hu", "ice": "is", "isl": "is",
        "ind": "id", "ita": "it", "jpn": "ja", "kor": "ko", "lat": "la", "lav": "lv", "lit": "lt", "mac": "mk",
        "mkd": "mk", "may": "ms", "msa": "ms", "nor": "no", "per": "fa", "fas": "fa", "pol": "pl", "por": "pt",
        "rum": "ro", "ron": "ro", "rus": "ru", "slo": "sk", "slk": "sk", "slv": "sl", "spa": "es", "srp": "sr",
        "swe": "sv", "tha": "th", "tur": "tr", "ukr": "uk", "vie": "vi", "wel": "cy", "cym": "cy",
    ]

    private static let names: [String: String] = [
        "afrikaans": "af", "albanian": "sq", "arabic": "ar", "armenian": "hy", "bosnian": "bs", "bulgarian": "bg",
        "catalan": "ca", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl",
        "english": "en", "estonian": "et", "finnish": "fi", "french": "fr", "georgian": "ka", "german": "de",
        "greek": "el", "hebrew": "he", "hungarian": "hu", "icelandic": "is", "indonesian": "id", "italian": "it",
        "japanese": "ja", "korean": "ko", "latin": "la", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk",
        "malay": "ms", "norwegian": "no", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro",
        "russian": "ru", "serbian": "sr", "slovak": "sk", "slovenian": "sl", "spanish": "es", "swedish": "sv",
        "thai": "th", "turkish": "tr", "ukrainian": "uk", "vietnamese": "vi", "welsh": "cy",
    ]
}
