/// How the page looks, on a screen and on paper.
enum HTMLStyle {
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1a1a1a; --faint: #5c5c5c; --line: #d0d0d0; --accent: #1d5fa8;
          --paper: #fff; --bad: #a3120a; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e6e6e6; --faint: #a6a6a6; --line: #444; --accent: #7db4ee; --paper: #161616; --bad: #ff8a80; }
        }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 16px/1.5 Georgia, "Times New Roman", "Noto Serif", serif; }
        main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 1rem; }
        h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; border-bottom: 1px solid var(--line); }
        ol { padding-inline-start: 2.4rem; }
        li { margin: 0 0 1.2rem; overflow-wrap: anywhere; }
        li::marker { color: var(--faint); }
        p { margin: 0.15rem 0; }
        a { color: var(--accent); text-decoration: none; }
        a:hover, a:focus { text-decoration: underline; }
        .title { font-weight: bold; }
        .authors, .place, .state { font-size: 0.9rem; }
        .authors, .state { color: var(--faint); }
        .retracted { color: var(--bad); border: 1px solid; padding: 0 0.3em; font-size: 0.8rem; }
        .tag { border: 1px solid var(--line); border-radius: 0.6em; padding: 0 0.5em; }
        blockquote { margin: 0.4rem 0; padding: 0.1rem 0.8rem; border-inline-start: 3px solid var(--line);
          white-space: pre-line; }
        details { margin-top: 0.3rem; font-size: 0.92rem; }
        summary { cursor: pointer; color: var(--accent); }
        figure { margin: 2.5rem 0 0; }
        figcaption { font-size: 0.9rem; color: var(--faint); }
        svg { width: 100%; height: auto; }
        svg rect { fill: var(--accent); }
        svg text { fill: var(--faint); font: 11px sans-serif; }
        @page { margin: 18mm 16mm; }
        @media print {
          :root { --ink: #000; --faint: #333; --line: #bbb; --accent: #000; --paper: #fff; --bad: #000; }
          main { max-width: none; padding: 0; }
          body { font-size: 10.5pt; }
          li, figure { break-inside: avoid; }
          h2 { break-after: avoid; }
          details:not([open]) { display: none; }
          details[open] { break-inside: auto; }
          summary { display: none; }
        }
        """
}
