import Articles
import Testing

@Suite struct JournalTests {
    @Test(arguments: [
        ("1042-8194", "1042-8194"), ("10428194", "1042-8194"), (" 1042 8194 ", "1042-8194"), ("2434-561x", "2434-561X"),
        ("0000-0000", "0000-0000"),
    ])
    func `An ISSN has four and four digits`(text: String, issn: String) {
        #expect(ISSN(text)?.value == issn)
    }

    @Test(arguments: ["", "1042-819", "1042-81944", "1042-8195", "X042-8194", "1042-819Z", "ISSN 1042-8194"])
    func `An ISSN with a wrong check digit or length is refused`(text: String) {
        #expect(ISSN(text) == nil)
    }

    @Test func `Every single wrong digit is noticed`() {
        let digits = Array("10428194")
        for index in digits.indices {
            for digit in "0123456789" where digit != digits[index] {
                var wrong = digits
                wrong[index] = digit
                #expect(ISSN(String(wrong)) == nil)
            }
        }
    }

    @Test func `A journal of which nothing is known is empty`() {
        #expect(Journal().isEmpty)
        #expect(!Journal(name: "Blood").isEmpty)
    }
}
