/// The words that hold sentences together, the commonest first.
enum FunctionWords {
    static let all = WordList(
        """
        the of and in to with a for was were by is that we as on this are at from or be an these had than not which
        after between has during all patients study have who both more may most but using among their its can also
        been into however no only other two three one each compared results higher lower through within such those
        when whether where while over under before without about across against our they it there then thus here
        including followed according respectively additionally furthermore therefore moreover overall despite versus
        """)
}
