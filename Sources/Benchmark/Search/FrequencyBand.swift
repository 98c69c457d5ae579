/// How common words are: in which part of all articles they occur.
enum FrequencyBand: CaseIterable {
    case rare, medium, common

    var label: String {
        switch self {
        case .rare: "under 0.1 %"
        case .medium: "0.1 to 5 %"
        case .common: "5 to 60 %"
        }
    }

    /// The numbers of articles that belong to it.
    func counts(of articles: Int) -> ClosedRange<Int> {
        switch self {
        case .rare: 1...max(1, (articles - 1) / 1_000)
        case .medium: articles / 1_000 + 1...max(articles / 1_000 + 1, articles / 20)
        case .common: articles / 20 + 1...max(articles / 20 + 1, articles * 3 / 5)
        }
    }
}
