/// ISO 639-2's three letters of languages, bibliographic, as MEDLINE has them.
enum LanguageNames {
    /// Of a BCP 47 code; the code itself where there is none.
    static func medline(_ code: String) -> String {
        names[code.prefix { $0 != "-" }.lowercased()] ?? code
    }

    private static let names: [String: String] = [
        "en": "eng", "de": "ger", "fr": "fre", "es": "spa", "it": "ita", "pt": "por", "ru": "rus", "zh": "chi",
        "ja": "jpn", "ko": "kor", "nl": "dut", "sv": "swe", "no": "nor", "nb": "nob", "nn": "nno", "da": "dan",
        "fi": "fin", "pl": "pol", "cs": "cze", "sk": "slo", "hu": "hun", "tr": "tur", "el": "gre", "he": "heb",
        "ar": "ara", "fa": "per", "hi": "hin", "uk": "ukr", "ro": "rum", "bg": "bul", "hr": "hrv", "sr": "srp",
        "sl": "slv", "lt": "lit", "lv": "lav", "et": "est", "is": "ice", "ca": "cat", "eu": "baq", "gl": "glg",
        "th": "tha", "vi": "vie", "id": "ind", "ms": "may", "af": "afr", "sq": "alb", "hy": "arm", "ka": "geo",
        "az": "aze", "bs": "bos", "mk": "mac", "cy": "wel", "ga": "gle", "la": "lat", "eo": "epo",
    ]
}
