/** What holds a formula as a whole, whatever a site shows it with. */
const RENDERED = ".katex-display, .katex, .mwe-math-element, mjx-container, .MathJax, .MathJax_Display, .MathJax_Preview, math[alttext], math";
const SOURCE = 'annotation[encoding*="tex" i], script[type^="math/tex"]';
const MOST = 2_000;
const LONGEST = 4_000;

/** Formulas become what their author wrote, in TeX, where the page keeps that: what a site shows them with is lost as text. */
export function formulasAsWritten(document: Document): void {
  for (const script of [...document.querySelectorAll('script[type^="math/tex"]')].slice(0, MOST)) {
    const shown = script.previousElementSibling;
    if (shown?.matches(".MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .MathJax_CHTML")) shown.remove();
    write(script, script.textContent);
  }
  for (const shown of [...document.querySelectorAll(RENDERED)].slice(0, MOST)) {
    if (!document.documentElement.contains(shown)) continue;
    const math = shown.matches("math") ? shown : shown.querySelector("math");
    write(shown, shown.querySelector(SOURCE)?.textContent ?? math?.getAttribute("alttext") ?? shown.getAttribute("data-tex"));
  }
}

function write(shown: Element, tex: string | null | undefined): void {
  const words = tex?.trim().replace(/^\{\\displaystyle\s([\s\S]*)\}$/, "$1").trim() ?? "";
  if (words === "" || words.length > LONGEST) return;
  const code = shown.ownerDocument.createElement("code");
  code.textContent = words;
  shown.replaceWith(code);
}
