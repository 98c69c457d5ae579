import Articles

/// How the styles name people.
enum ReferenceNames {
    /// `Berg VA Jr, Müller H, et al`
    ///
    /// - Parameters:
    ///   - most: of more than these only the first `kept` are named.
    static func short(_ people: [Author], most: Int, kept: Int) -> String? {
        guard !people.isEmpty else { return nil }
        let names = people.prefix(people.count > most ? kept : people.count).map { $0.shortName.onOneLine }
        return (names + (people.count > most ? ["et al"] : [])).joined(separator: ", ")
    }

    /// `Berg, V. A., Jr., & Müller, H.` (APA 7, section 9.8): of more than twenty the first nineteen and the last.
    static func apa(_ people: [Author]) -> String? {
        let names = people.map(apaName)
        switch names.count {
        case 0: return nil
        case 1: return names[0]
        case 2...20: return names.dropLast().joined(separator: ", ") + ", & " + names[names.count - 1]
        default: return names.prefix(19).joined(separator: ", ") + ", . . . " + names[names.count - 1]
        }
    }

    /// `V. A. Berg & H. Müller`, as APA names the editors of what a chapter is in.
    static func apaNatural(_ people: [Author]) -> String? {
        let names = people.map { author -> String in
            guard case .person(let family, let given?, let suffix) = author.name, !family.isCJK else {
                return author.naturalName.onOneLine
            }
            return [initials(given), family.onOneLine, suffix?.onOneLine].compactMap(\.self).joined(separator: " ")
        }
        guard let last = names.last else { return nil }
        return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " & " + last
    }

    private static func apaName(_ author: Author) -> String {
        guard case .person(let family, let given, let suffix) = author.name else { return author.naturalName.onOneLine }
        if family.isCJK, let given, given.isCJK { return family + given }
        let parts = [family.onOneLine, given.map(initials), suffix?.onOneLine]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// `Jean-Paul A.` → `J.-P. A.`; initials that stand together are taken apart.
    private static func initials(_ given: String) -> String {
        given.onOneLine.split(whereSeparator: { " .\u{a0}".contains($0) }).map { word in
            let parts = word.split { "-\u{2010}\u{2011}".contains($0) }
            return parts.map { part in
                let isInitials = part.count <= 3 && part.allSatisfy(\.isUppercase)
                return isInitials ? part.map { "\($0)." }.joined(separator: " ") : "\(part.prefix(1).uppercased())."
            }.joined(separator: "-")
        }.joined(separator: " ")
    }
}
