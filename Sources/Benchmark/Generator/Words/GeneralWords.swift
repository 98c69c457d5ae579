/// Words of scientific English that belong to no field.
enum GeneralWords {
    static let nouns = WordList(
        """
        analysis treatment group effect level rate risk outcome method time response disease cell therapy
        model year survival month day dose factor age control trial change use role increase test difference value
        number week period population association result evidence sample measure cohort development review
        approach system care case activity type condition cause experience setting strategy target process
        significance condition region pathway network function expression structure site source stage state
        status phase score scale size rate range ratio proportion percentage mean median interval limit line
        finding observation conclusion hypothesis aim objective purpose background design protocol procedure
        technique tool device instrument material sequence set series subset class category criterion standard
        guideline recommendation consensus guidance practice service program policy practice resource cost burden
        benefit harm advantage limitation challenge barrier question problem issue concern need demand gap
        knowledge information report record registry database literature article publication author journal
        evaluation assessment examination investigation exploration comparison validation verification
        measurement estimation calculation prediction detection identification characterization classification
        distribution frequency occurrence incidence prevalence duration onset course progression recovery
        improvement reduction decrease decline rise growth loss gain shift trend pattern feature characteristic
        property parameter variable component element unit basis background context environment exposure
        interaction relationship correlation link mechanism regulation modulation induction suppression activation
        inhibition formation production release uptake transport binding signal stimulus reaction action
        intervention management support education training participant volunteer individual person woman man
        child adult adolescent infant family parent mother physician nurse clinician investigator center hospital
        country community school university department institution committee agency world area district
        history background origin degree extent amount quantity volume weight height length width depth surface
        concentration temperature pressure speed force energy light water air food diet exercise sleep quality
        safety efficacy efficiency effectiveness performance accuracy precision reliability sensitivity
        specificity consistency variability heterogeneity stability complexity diversity severity intensity
        capacity ability behavior attitude perception preference satisfaction adherence compliance access equity
        generation decade century season winter summer baseline endpoint visit admission discharge referral
        follow-up algorithm software regression simulation matrix cluster variance residual likelihood threshold
        cutoff quartile tertile percentile decile confidence probability data odds hazard uncertainty error bias
        """)

    static let adjectives = WordList(
        """
        significant clinical high low new different common first second major primary secondary early late long
        short large small important potential available specific general similar independent relevant novel recent
        previous current subsequent multiple single total overall median average initial final complete partial
        positive negative normal abnormal acute chronic severe mild moderate stable active passive direct indirect
        effective efficient safe reliable accurate sensitive robust consistent comparable suitable feasible
        possible likely unlikely certain unknown unclear rare frequent rapid slow gradual persistent transient
        permanent temporary annual daily weekly monthly retrospective prospective observational randomized blinded
        controlled multicenter national international local regional global systematic comprehensive qualitative
        quantitative statistical mathematical computational experimental theoretical practical technical natural
        synthetic artificial human animal female male young old elderly middle adult rural urban social economic
        psychological behavioral environmental occupational nutritional physical functional structural biological
        chemical mechanical electrical optical thermal internal external central peripheral anterior posterior
        lateral medial upper distal proximal left right bilateral unilateral deep superficial outer inner dominant
        recessive dependent resistant refractory tolerant susceptible vulnerable healthy ill diverse heterogeneous
        homogeneous broad narrow wide strong weak modest substantial considerable marked limited sufficient adequate
        poor good excellent favorable adverse critical essential fundamental key main crucial promising conventional
        traditional modern advanced standard routine optimal minimal maximal additional further alternative adjusted
        unadjusted weighted matched paired crude raw valid plausible
        """)

    static let verbs = WordList(
        """
        show report find assess evaluate investigate examine analyze compare determine identify detect measure
        estimate predict demonstrate suggest indicate reveal confirm observe describe characterize explore develop
        design perform conduct apply receive treat improve enhance reduce decrease increase inhibit suppress
        promote induce regulate modulate affect influence contribute relate correlate associate differ vary
        support provide require need allow enable prevent avoid control manage monitor follow enroll recruit
        include exclude select assign allocate randomize collect obtain record review summarize discuss consider
        propose recommend consult accept reject explain interpret understand reflect represent constitute comprise
        contain consist remain become occur appear emerge arise persist continue begin complete achieve reach
        attain maintain restore recover resolve progress decline worsen fail succeed survive die live grow
        proliferate differentiate migrate invade express encode bind target block trigger mediate activate
        stimulate release secrete produce generate form transform convert synthesize degrade remove replace
        transplant infuse inject administer prescribe combine integrate adjust match stratify calculate quantify
        validate calibrate optimize simulate train test deploy
        """)
}
