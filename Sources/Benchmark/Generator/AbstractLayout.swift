/// How an abstract is laid out: one bare paragraph, one in HTML, or sections with labels.
enum AbstractLayout {
    case bare
    case paragraph
    case sections([String])

    static func random(_ random: inout SplitMix64) -> AbstractLayout {
        switch random.below(20) {
        case ..<4: .bare
        case ..<11: .paragraph
        case ..<16: .sections(["Background", "Methods", "Results", "Conclusions"])
        default: .sections(["Objective", "Design and methods", "Findings", "Interpretation"])
        }
    }

    func write(words: Int, _ prose: Prose, into text: inout MarkedText, _ random: inout SplitMix64) {
        switch self {
        case .bare: prose.sentences(words: words, into: &text, &random)
        case .paragraph:
            text.append(html: "<p><p>", plain: "")
            prose.sentences(words: words, into: &text, &random)
            text.append(html: "</p>", plain: "")
        case .sections(let labels):
            text.append(html: "<p>", plain: "")
            for (index, label) in labels.enumerated() {
                text.append(html: "<p><b>\(label): </b>", plain: index == 0 ? "\(label): " : " \(label): ")
                prose.sentences(words: words / labels.count, into: &text, &random)
                text.append(html: "</p>", plain: "")
            }
        }
    }
}
