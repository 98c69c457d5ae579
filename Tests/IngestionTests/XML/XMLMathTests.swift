import Testing

@testable import Ingestion

@Suite struct XMLMathTests {
    @Test(
        arguments: [
            ("<msup><mi>x</mi><mn>2</mn></msup>", "x²"),
            ("<msubsup><mi>η</mi><mi>p</mi><mn>2</mn></msubsup>", "ηₚ²"),
            ("<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac>", "(a+1)/b"),
            ("<msqrt><mi>n</mi></msqrt><mo>=</mo><mroot><mi>x</mi><mn>3</mn></mroot>", "√n=³√x"),
            ("<mmultiscripts><mi>C</mi><mprescripts/><none/><mn>13</mn></mmultiscripts>", "¹³C"),
            ("<mmultiscripts><mi>T</mi><mi>i</mi><mn>2</mn></mmultiscripts>", "Tᵢ²"),
            ("<mmultiscripts><mprescripts/></mmultiscripts>", ""),
            ("<mfenced open=\"[\" close=\"]\"><mi>a</mi><mi>b</mi></mfenced>", "[a,b]"),
            (
                "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>",
                "1 2; 3"
            ),
            ("<semantics><mi>y</mi><annotation>$y$</annotation></semantics>", "y"),
            ("<mi>p</mi><mo>&lt;</mo><mtext> </mtext><mn>5</mn>", "p< 5"),
            ("<apply><plus/><ci>a</ci><ci>b</ci></apply>", " a b"),
            ("<msup><mi>x</mi></msup>", "x"), ("text alone", "text alone"),
        ])
    func `A formula is text on one line`(formula: String, expected: String) throws {
        let spread = formula.replacing("><", with: ">\n  <")
        for formula in [formula, spread] {
            try xmlElement("<r>A <m:math xmlns:m=\"x\">\(formula)</m:math> b</r>") { root in
                #expect(root.line == "A \(expected.isEmpty ? "" : "\(expected) ")b".replacing("  ", with: " "))
            }
        }
    }

    @Test func `A formula nested without end is its characters`() throws {
        let deep = String(repeating: "<mrow>", count: 300) + "<mi>x</mi>" + String(repeating: "</mrow>", count: 300)
        try xmlElement("<r><math>\(deep)</math></r>") { #expect($0.line == "x") }
    }
}
