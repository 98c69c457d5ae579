import Store

/// What speaks against two articles' being one, in words.
enum VetoText {
    static func text(_ veto: Veto) -> String {
        switch veto {
        case .differentDOI: "they have different DOIs"
        case .differentPMID: "they have different PMIDs"
        case .differentPMCID: "they have different PMCIDs"
        case .part: "the numbers in their titles differ, as those of two parts do"
        case .erratum: "one is an erratum"
        case .retraction: "one is the notice of a retraction"
        case .reply: "one is a reply"
        case .comment: "one is a comment"
        case .congressAbstract: "one is a congress abstract, the other a full paper"
        case .preprint: "one is a preprint, the other is published"
        case .genericTitle: "a title says nothing about what the article is"
        case .years: "years lie between them"
        case .judgedDifferent: "you judged them not to be the same"
        }
    }

    static func text(_ warning: MergeWarning) -> String {
        "Articles \(warning.survivor) and \(warning.merged) were joined, though \(text(warning.veto))."
    }
}
