import Articles
import Testing

@testable import Ingestion

@Suite struct LaTeXTextTests {
    @Test(arguments: [
        (#"\"o \"{o} {\"o} {\"{o}} {\" o} \" o"#, "ö ö ö ö ö ö"),
        (#"\'e \`e \^e \~n \=u \.z \u{g} \v{c} \H{o} \k{a} \c{c} \d{h} \b{d} \r{u}"#, "é è ê ñ ū ż ğ č ő ą ç ḥ ḏ ů"),
        (#"\v c, \c S, \H o"#, "č, Ş, ő"), (#"Erd\H os and S\o ren"#, "Erdős and Søren"),
        (#"{\v R}eh{\r u}{\v r}ek"#, "Řehůřek"),
        (#"Mart{\'{\i}}n, Mart\'\i n, Mart\'{\i}n, \'\ixx"#, "Martín, Martín, Martín, íxx"),
        (#"\ss{} \ae \AE\oe\OE\o\O \aa{}\AA{} \l\L \i\j"#, "ß æÆœŒøØåÅ łŁıȷ"),
        (#"Nguy\~{\^{e}}n \d{\^a}"#, "Nguyễn ậ"), (#"\~{} \^{} \'{} {\~}"#, "~ ^ ´ ~"), (#"\t{oo}"#, "o͡o"),
        (#"Dvo\v{r}\'ak"#, "Dvořák"), (#"D\\'ecor"#, "Décor"), ("Fran{ç}ois", "François"),
    ])
    func `Accents are read in all their spellings`(latex: String, text: String) {
        #expect(BibTeXText.line(latex) == text)
    }

    @Test(arguments: [
        ("1--2---3", "1–2—3"), ("``a'' `b'", "“a” ‘b’"), ("it's `it's'", "it's ‘it's’"), ("?`a !`b", "¿a ¡b"),
        ("a~b", "a b"), ("https://example.org/~vera", "https://example.org/~vera"),
        (##"a\&b\%c\_d\$e\#f"##, "a&b%c_d$e#f"),
        (#"\{a\}"#, "{a}"), (#"a\,b\;c\ d\-e\/f"#, "a b c def"), (#"a\slash b\hyphen c"#, "a/b-c"),
        (#"\ldots{} \dag{} \S 5 \copyright{} \texttrademark{} \pounds 3 \texteuro{}2"#, "… † §5 © ™ £3 €2"),
    ])
    func `Ligatures and symbols become Unicode's`(latex: String, text: String) {
        #expect(BibTeXText.line(latex) == text)
    }

    @Test(arguments: [
        (#"$\alpha$-\textbeta{} \Omega"#, "α-β Ω"), ("$p < 0.05$", "p < 0.05"), (#"$x \leq y \pm 1$"#, "x ≤ y ± 1"),
        ("H$_2$O, CD8$^+$, 10$^{6}$, $^{13}$C", "H₂O, CD8⁺, 10⁶, ¹³C"),
        (#"37$^\circ$C, 37\textdegree{}C"#, "37°C, 37°C"),
        (#"$\frac{1}{2}$ $\sqrt{x}$ $\sqrt{x+1}$"#, "1/2 √x √(x+1)"), (#"$O(n \log n)$"#, "O(n log n)"),
        (#"\(a\) \[b\] $$c$$"#, "a b c"), (#"$\mathrm{IL}$-2, $\mathit{x}$, $\textrm{y}$"#, "IL-2, x, y"),
        (#"100~$\mu$m"#, "100 μm"), (#"\textgreek{b}-cell, \textgreek{β}"#, "β-cell, β"),
        ("from $3 a day to $5", "from $3 a day to $5"), ("$ alone", "$ alone"), ("a_b^c", "a_b^c"), ("$3$", "3"),
        (#"$\rightarrow$ $\infty$ $\times$ $\geq$"#, "→ ∞ × ≥"),
    ])
    func `Mathematics becomes text, and money stays money`(latex: String, text: String) {
        #expect(BibTeXText.line(latex) == text)
    }

    @Test(arguments: [
        (#"\emph{a} \textbf{b} \textsc{c} \texttt{d} {\it e} {\bf f} \underline{g}"#, "a b c d e f g"),
        (#"x\textsuperscript{2}\textsubscript{3}"#, "x²₃"),
        (#"\url{https://a.example/b_c~d}"#, "https://a.example/b_c~d"),
        (#"\href{https://a.example}{text}"#, "text"), (#"\verb|a_b| \path|c|"#, "a_b c"),
        (#"\mkbibquote{a} \enquote{b} \enquote*{c} \mkbibparens{d}"#, "“a” “b” ‘c’ (d)"),
        (#"\unknown{a} \unknown[x]{b}{c} \unknown"#, "a bc unknown"), (#"{\noopsort{1973}}1980"#, "1980"),
        (#"\mbox{a} \LaTeX{} b \TeX"#, "a LaTeX b TeX"), (#"\foreignlanguage{german}{das}"#, "das"),
        (#"{{{a}}} {} {b}"#, "a b"), (#"{a"#, "a"), (#"a}"#, "a"), (#"a\"#, #"a\"#),
    ])
    func `Commands keep their arguments' text`(latex: String, text: String) {
        #expect(BibTeXText.line(latex) == text)
    }

    @Test func `Lines are words, blank lines and commands make paragraphs`() {
        #expect(BibTeXText.paragraphs("a\n  b\n\n  c\\par d\\\\e") == "a b\n\nc\n\nd\ne")
    }

    @Test func `Lines that nobody has broken are paragraphs`() {
        let long = String(repeating: "word ", count: 30).trimmed
        #expect(BibTeXText.paragraphs("\(long)\n\(long)") == "\(long)\n\n\(long)")
    }

    @Test func `HTML in a value is read as everywhere`() {
        #expect(
            BibTeXText.line("a &amp; b &#169; <i>c</i> {\\textless}i{\\textgreater}d{\\textless}/i{\\textgreater}")
                == "a & b © c d")
    }

    @Test(arguments: [
        (#"10.5555/a\_b"#, "10.5555/a_b"), (#"{10.5555/a{\_}b}"#, "10.5555/a_b"),
        (#"a{\textless}b{\textgreater}c"#, "a<b>c"),
        (#"a$<$b$>$c"#, "a<b>c"), (#"\url{https://a.example/\~{}b\%20c}"#, "https://a.example/~b%20c"),
        ("a--b~c", "a--b~c"),
        (#"C:\Users\vera"#, #"C:\Users\vera"#), ("a\n   b", "ab"), ("  ", nil),
    ])
    func `What is no LaTeX loses only its escapes`(value: String, text: String?) {
        #expect(BibTeXText.verbatim(value) == text)
    }
}
