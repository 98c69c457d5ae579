import Articles

/// A place where a work can be found: a journal, a repository, or a page.
struct OpenAlexLocation {
    let landingPage: String?
    let pdf: String?
    let isOpenAccess: Bool
    let source: OpenAlexSource?
    private let members: [JSONMember]

    init(_ members: [JSONMember]) {
        let value = JSONValue.object(members)
        landingPage = value["landing_page_url"]?.text
        pdf = value["pdf_url"]?.text
        isOpenAccess = value["is_oa"] == .bool(true)
        source = value["source"].flatMap { OpenAlexSource($0) }
        self.members = members
    }

    /// The form of 2022, in which the place was a part of the journal.
    init(hostVenue members: [JSONMember]) {
        let value = JSONValue.object(members)
        landingPage = value["url"]?.text
        pdf = nil
        isOpenAccess = value["is_oa"] == .bool(true)
        source = OpenAlexSource(value)
        self.members = members.filter { !Self.hostVenueNames.contains($0.name) }
    }

    /// Whether two descriptions are of the same place.
    func isSame(as other: OpenAlexLocation) -> Bool {
        landingPage == other.landingPage && (pdf == other.pdf || pdf == nil) && source?.id == other.source?.id
    }

    /// What is said of the place beyond its addresses and its source: version, licence.
    var rest: [JSONMember] {
        members.filter { member in
            switch member.name {
            // These follow from the version and the licence.
            case "is_oa", "is_accepted", "is_published", "license_id", "id", "landing_page_url", "source": false
            case "pdf_url": !isOpenAccess
            default: true
            }
        }
    }

    /// All of it, but of its source only what tells it.
    var json: JSONValue {
        .object(
            members.compactMap { member in
                switch member.name {
                case "is_accepted", "is_published", "license_id", "id": nil
                case "source": source.map { JSONMember("source", $0.json) }
                default: member
                }
            })
    }

    private static let hostVenueNames: Set<String> = [
        "id", "display_name", "issn_l", "issn", "publisher", "type", "url", "is_oa", "is_in_doaj",
    ]
}
