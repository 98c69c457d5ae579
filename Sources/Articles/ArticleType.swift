/// What kind of work an article is: the types of CSL 1.0.2 (appendix III) that literature has.
public enum ArticleType: String, Sendable, CaseIterable {
    case journalArticle = "article-journal"
    case magazineArticle = "article-magazine"
    case newspaperArticle = "article-newspaper"
    /// A preprint or working paper.
    case preprint = "article"
    case book
    case chapter
    case conferencePaper = "paper-conference"
    case thesis
    case report
    case review
    case bookReview = "review-book"
    case dataset
    case software
    case webpage
    case patent
    case standard
    case legislation
    case legalCase = "legal_case"
    case bill
    case regulation
    case entry
    case encyclopediaEntry = "entry-encyclopedia"
    case dictionaryEntry = "entry-dictionary"
    case manuscript
    case map
    case film = "motion_picture"
    case broadcast
    case figure
    case graphic
    case interview
    case pamphlet
    case periodical
    case personalCommunication = "personal_communication"
    case post
    case blogPost = "post-weblog"
    case song
    case speech
    case treaty
    case hearing
    case classic
    case collection
    case document
    case event
    case musicalScore = "musical_score"
    case performance
}
