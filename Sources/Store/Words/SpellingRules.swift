/// How British and American spelling differ, as far as that can be said by parts of words.
struct SpellingRule {
    enum Place { case anywhere, start, end, whole }

    let british: [UInt8]
    let american: [UInt8]
    let place: Place
    /// So many letters must stand before it.
    let before: Int

    init(_ british: String, _ american: String, _ place: Place = .anywhere, before: Int = 0) {
        self.british = Array(british.utf8)
        self.american = Array(american.utf8)
        self.place = place
        self.before = before
    }
}

extension SpellingRule {
    /// Roots instead of letters, so that "does" is not "des" and "hour" is not "hor". Longer ones come first.
    static let all: [SpellingRule] = roots + ends + wholes + doubled

    private static let roots: [SpellingRule] = [
        // ae
        ("aemi", "emi"), ("haem", "hem"), ("aesthe", "esthe"), ("paed", "ped"), ("gynaec", "gynec"),
        ("aetiol", "etiol"), ("aetiop", "etiop"), ("palaeo", "paleo"), ("archaeo", "archeo"), ("caesare", "cesare"),
        ("caesium", "cesium"), ("caec", "cec"), ("faec", "fec"), ("naev", "nev"), ("taenia", "tenia"),
        ("mediaev", "mediev"), ("phaeo", "pheo"), ("spirochaet", "spirochet"), ("chimaer", "chimer"),
        ("laevo", "levo"), ("hyaen", "hyen"),
        // oe
        ("oedem", "edem"), ("oesoph", "esoph"), ("oestr", "estr"), ("foet", "fet"), ("coeli", "celi"),
        ("coelo", "celo"), ("amoeb", "ameb"), ("homoeo", "homeo"), ("rrhoe", "rrhe"), ("pnoe", "pne"),
        ("manoeuvre", "maneuver"), ("manoeuvr", "maneuver"),
        // our
        ("tumour", "tumor"), ("colour", "color"), ("behaviour", "behavior"), ("favour", "favor"),
        ("labour", "labor"), ("honour", "honor"), ("humour", "humor"), ("harbour", "harbor"), ("vapour", "vapor"),
        ("odour", "odor"), ("rigour", "rigor"), ("neighbour", "neighbor"), ("flavour", "flavor"),
        ("vigour", "vigor"), ("armour", "armor"), ("rumour", "rumor"), ("endeavour", "endeavor"),
        // re
        ("centred", "centered"), ("centring", "centering"), ("centre", "center"), ("fibre", "fiber"),
        ("litre", "liter"), ("titre", "titer"), ("metre", "meter"), ("theatre", "theater"), ("calibre", "caliber"),
        ("goitre", "goiter"), ("lustre", "luster"), ("spectre", "specter"),
        // Others
        ("sulph", "sulf"), ("leucoc", "leukoc"), ("leucop", "leukop"), ("leucod", "leukod"), ("leucoe", "leukoe"),
        ("leucos", "leukos"), ("leucap", "leukap"), ("leucae", "leuke"), ("artefact", "artifact"),
        ("aluminium", "aluminum"), ("defence", "defense"), ("offence", "offense"), ("licence", "license"),
        ("practise", "practice"), ("judgement", "judgment"), ("acknowledgement", "acknowledgment"),
        ("sceptic", "skeptic"), ("mould", "mold"), ("enrolment", "enrollment"), ("fulfilment", "fulfillment"),
        ("instalment", "installment"), ("skilful", "skillful"),
    ].map { SpellingRule($0, $1) }

    private static let ends: [SpellingRule] =
        ["ation", "ations", "ational", "e", "ed", "er", "ers", "es", "ing", "able", "ability"].map {
            SpellingRule("is" + $0, "iz" + $0, .end, before: 3)
        }
        + ["e", "ed", "er", "ers", "es", "ing"].map { SpellingRule("lys" + $0, "lyz" + $0, .end) }
        + [
            SpellingRule("logue", "log", .end, before: 2), SpellingRule("logues", "logs", .end, before: 2),
            SpellingRule("gramme", "gram", .end), SpellingRule("grammes", "grams", .end),
            SpellingRule("ageing", "aging", .end), SpellingRule("neurone", "neuron", .end),
            SpellingRule("neurones", "neurons", .end),
        ]

    private static let wholes: [SpellingRule] = [
        ("grey", "gray"), ("greys", "grays"), ("greyish", "grayish"), ("greying", "graying"), ("haem", "heme"),
        ("disc", "disk"), ("discs", "disks"),
    ].map { SpellingRule($0, $1, .whole) }

    /// Labelled, labeled: of these verbs only, since "filling" is not "filing".
    private static let doubled: [SpellingRule] = [
        "label", "model", "travel", "signal", "counsel", "channel", "cancel", "level", "fuel", "total", "tunnel",
        "panel", "marshal", "equal", "dial", "pencil", "rival", "bevel", "parcel", "ravel", "funnel", "spiral",
        "enamel", "barrel", "pedal",
    ].flatMap { verb in
        ["ed", "ing", "er", "ers"].map { SpellingRule("\(verb)l\($0)", "\(verb)\($0)", .end) }
    }
}
