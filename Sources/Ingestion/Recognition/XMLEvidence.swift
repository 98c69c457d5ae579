import Articles

/// What XML is in by the names of its first elements.
enum XMLEvidence {
    static func format(of text: UnsafeBufferPointer<UInt8>) -> RecordFormat? {
        let names = elementNames(text, limit: 3)
        guard let root = names.first else { return nil }
        if let format = roots[root] { return format }
        // EndNote's root is <xml>; programs that imitate it leave it out.
        if names.contains("records"), names.contains("record") { return .endNoteXML }
        // Rejected records stand without what was around them.
        return root == "record" && names.contains(where: endNoteElements.contains) ? .endNoteXML : nil
    }

    private static let endNoteElements: Set<String> = [
        "database", "source-app", "rec-number", "foreign-keys", "ref-type", "contributors", "titles",
    ]

    private static let roots: [String: RecordFormat] = [
        "PubmedArticleSet": .pubmedXML, "PubMedArticleSet": .pubmedXML, "PubmedArticle": .pubmedXML,
        "PubMedArticle": .pubmedXML, "PubmedBookArticleSet": .pubmedXML, "PubmedBookArticle": .pubmedXML,
        "MedlineCitationSet": .pubmedXML, "MedlineCitation": .pubmedXML, "DeleteCitation": .pubmedXML,
        "DeleteDocument": .pubmedXML, "BookDocument": .pubmedXML, "BookDocumentSet": .pubmedXML,
        "responseWrapper": .europePMCXML, "resultList": .europePMCXML, "result": .europePMCXML,
    ]

    /// The local names of the first start tags; declarations, comments and instructions are passed over.
    static func elementNames(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> [String] {
        var names: [String] = []
        var index = 0
        while names.count < limit, let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            let rest = text[index...]
            if rest.starts(with: "!--".utf8) {
                index = end(of: "-->", in: text, from: index)
            } else if rest.starts(with: "!DOCTYPE".utf8) {
                index = doctypeEnd(text, from: index)
            } else if let first = rest.first, isLetter(first) {
                let name = String(decoding: rest.prefix(while: isNameByte), as: UTF8.self)
                names.append(name.split(separator: ":").last.map(String.init) ?? name)
            }
        }
        return names
    }

    private static func end(of mark: String, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            if text[index...].starts(with: mark.utf8) { return index + mark.utf8.count }
            index += 1
        }
        return text.count
    }

    /// Behind a document type declaration, which may hold declarations within brackets.
    private static func doctypeEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var depth = 0
        for index in start..<text.count {
            switch text[index] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return index + 1
            default: break
            }
        }
        return text.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...58).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ".") || byte >= 0x80
    }
}
