import Articles
import Testing

@Suite struct JournalNameTests {
    @Test(arguments: [
        ("Leukemia & Lymphoma", "leukemia and lymphoma"), ("The Lancet", "Lancet"), ("LEUKEMIA", "Leukemia"),
        ("The Lancet. Haematology", "Lancet Haematology"),
    ])
    func `Articles, "and" and case make no other name`(first: String, second: String) {
        #expect(JournalName.key(first) == JournalName.key(second))
    }

    @Test(arguments: [("Blood", "Blood Advances"), ("The", "And"), ("Leukemia", "Leukemia Research")])
    func `Other words make another name`(first: String, second: String) {
        #expect(JournalName.key(first) != JournalName.key(second))
    }

    @Test(arguments: [
        ("N Engl J Med", "The New England journal of medicine"), ("J. Clin. Oncol.", "Journal of Clinical Oncology"),
        ("Br J Haematol", "British Journal of Haematology"),
        ("J Natl Cancer Inst", "Journal of the National Cancer Institute"),
        ("Dtsch Med Wochenschr", "Deutsche medizinische Wochenschrift"),
        ("Bull Soc Pathol Exot", "Bulletin de la Société de pathologie exotique"),
    ])
    func `An abbreviation cuts or contracts each word`(short: String, full: String) {
        #expect(JournalName.isAbbreviation(short, of: full))
        #expect(!JournalName.isAbbreviation(full, of: short))
        #expect(JournalName.areCompatible(full, short))
    }

    @Test(arguments: [
        ("J Clin Oncol", "Journal of Clinical Oncology Practice"), ("Blood", "Blood Advances"), ("Leuk", "Leukemia"),
        ("Cancer Res", "Clinical Cancer Research"), ("Lancet Oncol", "Lancet Haematology"), ("", "Blood"),
    ])
    func `What leaves out or changes a word is no abbreviation`(short: String, full: String) {
        #expect(!JournalName.isAbbreviation(short, of: full))
    }

    @Test func `An acronym has the words' initials`() {
        #expect(JournalName.isAcronym("NEJM", of: "The New England journal of medicine"))
        #expect(
            JournalName.isAcronym("PNAS", of: "Proceedings of the National Academy of Sciences of the United States"))
        #expect(!JournalName.isAcronym("Nejm", of: "The New England journal of medicine"))
        #expect(!JournalName.isAcronym("JCO", of: "Journal of Clinical Investigation"))
    }
}
