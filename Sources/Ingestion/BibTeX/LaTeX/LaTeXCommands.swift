/// The commands that bibliographies use, by name: LaTeX's own, textcomp's, amsmath's, csquotes' and biblatex's.
enum LaTeXCommands {
    static func named(_ name: String) -> LaTeXCommand? { all[name] }

    private static let all: [String: LaTeXCommand] = {
        var all: [String: LaTeXCommand] = [:]
        for (name, mark) in LaTeXAccents.words { all[name] = .argument(.accent(mark)) }
        for (name, text) in LaTeXSymbols.all { all[name] = .text(text) }
        for (names, argument) in arguments {
            for name in names.split(separator: " ") { all[String(name)] = .argument(argument) }
        }
        for (names, opening, closing) in declarations {
            for name in names.split(separator: " ") {
                all[String(name)] = .declaration(opening: opening, closing: closing)
            }
        }
        for (names, command) in others {
            for name in names.split(separator: " ") { all[String(name)] = command }
        }
        return all
    }()

    private static let arguments: [(String, LaTeXCommand.Argument)] = [
        ("textit emph textsl mkbibemph mkbibitalic", .italic),
        ("textbf mkbibbold", .bold),
        ("textsuperscript mkbibsuperscript sp", .superscript),
        ("textsubscript mkbibsubscript sb", .subscript),
        ("textsc mkbibacro", .smallCaps),
        ("enquote mkbibquote textquote", .quotes),
        ("mkbibparens", .parentheses), ("mkbibbrackets", .brackets),
        ("textgreek", .greek), ("frac dfrac tfrac nicefrac", .numerator), ("sqrt", .root),
        (
            """
            mathrm mathit mathbf mathsf mathtt mathcal mathbb mathfrak mathnormal text textrm textsf texttt textup \
            textnormal textmd textlf mbox hbox fbox makebox boldsymbol bm pmb ensuremath operatorname overline \
            underline uline MakeUppercase MakeLowercase uppercase lowercase NoCaseChange autocap bibstring smash \
            noopnormal singleletter relsize ce acro pkg proglang code
            """, .plain
        ),
        ("noopsort SortNoop NOOPSORT noop phantom hphantom vphantom", .dropped),
    ]

    private static let declarations: [(String, opening: String, closing: String)] = [
        ("it em sl itshape slshape", "<i>", "</i>"),
        ("bf bfseries", "<b>", "</b>"),
    ]

    private static let others: [(String, LaTeXCommand)] = [
        ("url path nolinkurl verb lstinline burl", .verbatim),
        ("href foreignlanguage textcolor bibinfo texorpdfstring textlang hyperref", .labelled),
        ("switchargs", .swapped), ("printfirst", .firstOnly), ("ElsevierGlyph symbol", .codePoint),
        ("begin end label hspace vspace selectlanguage color vskip hskip index pagecolor bibnamedash", .dropping(1)),
        (
            """
            rm sf tt sc scshape rmfamily sffamily ttfamily upshape mdseries normalfont normalsize small footnotesize \
            scriptsize tiny large Large LARGE huge Huge protect relax noindent indent left right big Big bigg Bigg bigl \
            bigr Bigl Bigr displaystyle textstyle scriptstyle limits nolimits nobreak allowbreak linebreak nolinebreak \
            sloppy frenchspacing centering raggedright boldmath unboldmath bibnamedelima ignorespaces unskip nocorr xspace \
            leavevmode mathchardef strut cal
            """, .nothing
        ),
    ]
}
