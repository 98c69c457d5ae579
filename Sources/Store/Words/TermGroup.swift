/// Words of a query that mean one thing, and what else means it.
struct TermGroup: Equatable {
    /// The typed terms that it covers: one, or more where a synonym or a long form has several words. All must
    /// match ...
    var terms: [TextTerm]
    /// ... or one of these does. The nearest to what was typed comes first.
    var alternatives: [Alternative] = []
    /// An acronym in capitals: the plain word as such doesn't count ("ALL" is not "all"), only alternatives do.
    var replacesTyped = false
    /// What each of several terms may be by itself; empty where there is but one.
    var parts: [TermGroup] = []

    struct Alternative: Hashable {
        enum Origin: String {
            case spelling, variant, acronym, longForm, synonym
        }

        /// Searched as a phrase of the index's tokenizer.
        var text: String
        var origin: Origin
        /// Capitals that mean themselves: searched in `extra` behind ``ExtraWords/acronymMark``.
        var isAcronym = false
    }
}
