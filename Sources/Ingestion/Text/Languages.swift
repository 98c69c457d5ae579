import Articles

/// Languages as records name them, in BCP 47's codes.
enum Languages {
    /// `eng`, `English`, `EN` → `en`; `pt-br`, `pt_BR` → `pt-BR`; `nil` where the language isn't known or the text
    /// says that it isn't (`und`).
    static func code(_ text: String) -> String? {
        let name = text.trimmed.lowercasedASCII
        if let code = names[name] ?? alpha3[name] { return code }
        let parts = name.split { $0 == "-" || $0 == "_" }
        guard let first = parts.first else { return nil }
        guard let language = first.count == 2 ? two(first) : alpha3[String(first)] else { return nil }
        guard parts.count == 2, parts[1].count == 2, parts[1].allSatisfy(\.isLetter) else { return language }
        return "\(language)-\(parts[1].uppercased())"
    }

    /// The codes of a list, each once, in order.
    static func codes(_ texts: [String]) -> [String] {
        var codes: [String] = []
        for text in texts {
            if let code = code(text), !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    private static func two(_ code: Substring) -> String? {
        code.allSatisfy { $0.isASCII && $0.isLetter } ? String(code) : nil
    }

    /// ISO 639-2, bibliographic and terminological, with ISO 639-1's equivalent where there is one.
    private static let alpha3: [String: String] = [
        "afr": "af", "alb": "sq", "sqi": "sq", "amh": "am", "ara": "ar", "arm": "hy", "hye": "hy", "aze": "az",
        "baq": "eu", "eus": "eu", "bel": "be", "ben": "bn", "bos": "bs", "bul": "bg", "bur": "my", "mya": "my",
        "cat": "ca", "chi": "zh", "zho": "zh", "cze": "cs", "ces": "cs", "wel": "cy", "cym": "cy", "dan": "da",
        "dut": "nl", "nld": "nl", "eng": "en", "epo": "eo", "est": "et", "fao": "fo", "fin": "fi", "fre": "fr",
        "fra": "fr", "geo": "ka", "kat": "ka", "ger": "de", "deu": "de", "gla": "gd", "gle": "ga", "glg": "gl",
        "gre": "el", "ell": "el", "guj": "gu", "heb": "he", "hin": "hi", "hrv": "hr", "hun": "hu", "ice": "is",
        "isl": "is", "ind": "id", "ita": "it", "jpn": "ja", "kan": "kn", "kaz": "kk", "khm": "km", "kir": "ky",
        "kor": "ko", "kur": "ku", "lao": "lo", "lat": "la", "lav": "lv", "lit": "lt", "ltz": "lb", "mac": "mk",
        "mkd": "mk", "mal": "ml", "mar": "mr", "may": "ms", "msa": "ms", "mlt": "mt", "mon": "mn", "nep": "ne",
        "nor": "no", "nob": "nb", "nno": "nn", "per": "fa", "fas": "fa", "pol": "pl", "por": "pt", "pus": "ps",
        "rum": "ro", "ron": "ro", "rus": "ru", "san": "sa", "scc": "sr", "srp": "sr", "scr": "hr", "sin": "si",
        "slo": "sk", "slk": "sk", "slv": "sl", "som": "so", "spa": "es", "swa": "sw", "swe": "sv", "tam": "ta",
        "tel": "te", "tgl": "tl", "tha": "th", "tib": "bo", "bod": "bo", "tur": "tr", "ukr": "uk", "urd": "ur",
        "uzb": "uz", "vie": "vi", "yid": "yi", "zul": "zu",
    ]

    /// English names, some of the languages' own, and those that babel and polyglossia use.
    private static let names: [String: String] = [
        "afrikaans": "af", "albanian": "sq", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "basque": "eu",
        "belarusian": "be", "bengali": "bn", "bosnian": "bs", "bulgarian": "bg", "catalan": "ca", "chinese": "zh",
        "simplified chinese": "zh", "traditional chinese": "zh", "mandarin": "zh", "croatian": "hr", "czech": "cs",
        "danish": "da", "dansk": "da", "dutch": "nl", "nederlands": "nl", "english": "en", "american": "en-US",
        "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB", "canadian": "en-CA", "australian": "en-AU",
        "estonian": "et", "finnish": "fi", "french": "fr", "français": "fr", "francais": "fr", "galician": "gl",
        "georgian": "ka", "german": "de", "ngerman": "de", "deutsch": "de", "austrian": "de-AT", "naustrian": "de-AT",
        "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "magyar": "hu", "icelandic": "is",
        "indonesian": "id", "irish": "ga", "italian": "it", "italiano": "it", "japanese": "ja", "kazakh": "kk",
        "korean": "ko", "latin": "la", "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "malay": "ms",
        "maltese": "mt", "mongolian": "mn", "norwegian": "no", "norsk": "nb", "bokmal": "nb", "nynorsk": "nn",
        "persian": "fa", "farsi": "fa", "polish": "pl", "polski": "pl", "portuguese": "pt", "português": "pt",
        "brazilian": "pt-BR", "brazil": "pt-BR", "romanian": "ro", "moldavian": "ro", "russian": "ru", "serbian": "sr",
        "slovak": "sk", "slovenian": "sl", "slovene": "sl", "spanish": "es", "español": "es", "espanol": "es",
        "swahili": "sw", "swedish": "sv", "svenska": "sv", "tamil": "ta", "telugu": "te", "thai": "th", "turkish": "tr",
        "ukrainian": "uk", "urdu": "ur", "uzbek": "uz", "vietnamese": "vi", "welsh": "cy", "中文": "zh", "日本語": "ja",
    ]
}
