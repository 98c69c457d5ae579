/// Numbers and signs as abstracts have them, some of which HTML writes otherwise.
struct Measurement {
    let html: String
    let plain: String

    private init(_ text: String) {
        html = text
        plain = text
    }

    private init(html: String, plain: String) {
        self.html = html
        self.plain = plain
    }

    static func random(_ random: inout SplitMix64) -> Measurement {
        let number = random.number(in: 2...98)
        let tenth = random.below(10)
        switch random.below(20) {
        case ..<7: return Measurement("\(number)%")
        case ..<10: return Measurement("\(number).\(tenth)%")
        case ..<12: return Measurement("(n = \(number * 7))")
        case 12: return Measurement("\(number) months")
        case 13: return Measurement("95% CI 1.\(tenth)–\(number % 7 + 2).\(tenth)")
        case 14: return Measurement(html: "p &lt; 0.0\(tenth)", plain: "p < 0.0\(tenth)")
        case 15: return Measurement("≥ \(number) years")
        case 16: return Measurement("\(number) μg/mL")
        case 17: return Measurement(html: "CD\(number)<sup>+</sup>", plain: "CD\(number)+")
        case 18: return Measurement(html: "10<sup>\(tenth)</sup>", plain: "10\(tenth)")
        default: return Measurement("\(1_995 + number % 31)")
        }
    }
}
