import Articles

extension PubMedRecord {
    /// MeSH headings, keywords, substances, and what else indexers added.
    mutating func readIndexing(of citation: XMLElement) {
        article.meshHeadings = citation.list("MeshHeadingList", "MeshHeading").compactMap(Self.heading)
        readKeywords(citation.children(named: "KeywordList"))
        kept.keep("SupplMeshName", citation.list("SupplMeshList", "SupplMeshName").compactMap(\.line))
        kept.keep("Chemical", citation.list("ChemicalList", "Chemical").compactMap(Self.substance))
        kept.keep("GeneSymbol", citation.list("GeneSymbolList", "GeneSymbol").compactMap(\.line))
        let subjects = citation.list("PersonalNameSubjectList", "PersonalNameSubject")
        kept.keep("PersonalNameSubject", subjects.compactMap(Self.author).map(Self.inverted))
        for note in citation.children(named: "GeneralNote") { kept.keep("GeneralNote", note.line) }
    }

    /// Before 2003, `DescriptorName` and `QualifierName` were `Descriptor` and `SubHeading`.
    private static func heading(_ element: XMLElement) -> MeSHHeading? {
        var heading: MeSHHeading?
        for child in element.children {
            guard let name = child.line else { continue }
            let isMajor = child.attribute("MajorTopicYN") == "Y"
            if child.isNamed("DescriptorName") || child.isNamed("Descriptor") {
                heading = MeSHHeading(name: name, isMajor: isMajor)
            } else if child.isNamed("QualifierName") || child.isNamed("SubHeading") {
                heading?.qualifiers.append(MeSHHeading.Qualifier(name: name, isMajor: isMajor))
            }
        }
        return heading
    }

    mutating func readKeywords(_ lists: [XMLElement]) {
        var seen: Set<String> = []
        for keyword in lists.flatMap({ $0.children(named: "Keyword") }).compactMap(\.line) {
            // Some publishers put all of them into one.
            let parts = keyword.utf8.contains(UInt8(ascii: ";")) ? keyword.components(separatedBy: ";") : [keyword]
            for part in parts.compactMap(\.trimmedOrNil) where seen.insert(part).inserted {
                article.keywords.append(part)
            }
        }
    }

    /// `EC 3.2.2.- (DNA Glycosylases)`; a registry number of 0 says that there is none.
    private static func substance(_ element: XMLElement) -> String? {
        guard let name = element.line("NameOfSubstance") else { return element.line }
        guard let number = element.line("RegistryNumber"), number != "0" else { return name }
        return "\(number) (\(name))"
    }

    /// `R01 CA123456/CA/NCI NIH HHS/United States`.
    static func grant(_ element: XMLElement) -> String? {
        element.children.compactMap(\.line).joined(separator: "/").trimmedOrNil
    }

    /// Registrations of trials are identifiers; other databases' numbers are kept as `GENBANK/JN090125`.
    mutating func readDataBanks(_ banks: [XMLElement]) {
        var others: [String] = []
        for bank in banks {
            let name = bank.line("DataBankName") ?? ""
            let numbers = bank.list("AccessionNumberList", "AccessionNumber").compactMap(\.line)
            for number in numbers {
                if let trial = Self.trial(number, bank: name) {
                    if !article.identifiers.contains(trial) { article.identifiers.append(trial) }
                } else {
                    others.append("\(name)/\(number)")
                }
            }
            if numbers.isEmpty, !name.isEmpty { others.append(name) }
        }
        kept.keep("DataBank", others)
    }

    private static func trial(_ number: String, bank: String) -> Identifier? {
        if let trial = TrialIDs.identifier(number) { return trial }
        return registers.contains(bank.lowercasedASCII) ? Identifier(.trial, number) : nil
    }

    /// Registers of trials by the names that NLM gives them.
    private static let registers: Set<String> = [
        "clinicaltrials.gov", "isrctn", "anzctr", "chictr", "cris", "ctri", "drks", "eudract", "irct", "jprn", "ntr",
        "pactr", "rebec", "repec", "rpcec", "slctr", "tctr", "umin-ctr", "umin ctr", "jrct", "euctis", "lbctr",
        "itmctr",
    ]
}
