import { MathMLToLaTeX } from "mathml-to-latex";
import { boundedBy, STOPPED } from "./bounded";

/** What holds a formula as a whole, whatever a site shows it with. */
const RENDERED = ".katex-display, .katex, .mwe-math-element, mjx-container, .MathJax, .MathJax_Display, .MathJax_Preview, math[alttext], math";
const SOURCE = 'annotation[encoding*="tex" i], script[type^="math/tex"]';
const MOST = 2_000;
const LONGEST = 4_000;

/** Time for all formulas of a page that have to be written anew. */
const LONGEST_MS = 500;

/**
 * Formulas become what their author wrote, in TeX, where the page keeps that, else what says the same as their MathML:
 * what a site shows them with is lost as text.
 */
export function formulasAsWritten(document: Document): void {
  for (const script of [...document.querySelectorAll('script[type^="math/tex"]')].slice(0, MOST)) {
    const shown = script.previousElementSibling;
    if (shown?.matches(".MathJax, .MathJax_Display, .MathJax_Preview, .MathJax_SVG, .MathJax_CHTML")) shown.remove();
    write(script, script.textContent);
  }
  let left = LONGEST_MS;
  const anew = (math: Element | null) => {
    if (math === null || left <= 0) return null;
    const began = performance.now();
    const tex = texOf(math, left);
    left -= performance.now() - began;
    return tex;
  };
  for (const shown of [...document.querySelectorAll(RENDERED)].slice(0, MOST)) {
    if (!document.documentElement.contains(shown)) continue;
    const math = shown.matches("math") ? shown : shown.querySelector("math");
    write(shown, shown.querySelector(SOURCE)?.textContent ?? math?.getAttribute("alttext") ?? shown.getAttribute("data-tex") ?? anew(math));
  }
}

/** TeX for a formula of which a page has only the MathML; null where that says nothing or takes too long. */
function texOf(math: Element, milliseconds: number): string | null {
  if ((math.textContent ?? "").length > LONGEST) return null;
  try {
    const tex = boundedBy(milliseconds, () => MathMLToLaTeX.convert(math.outerHTML));
    return tex === STOPPED ? null : tex;
  } catch {
    return null;
  }
}

function write(shown: Element, tex: string | null | undefined): void {
  const words = tex?.trim().replace(/^\{\\displaystyle\s([\s\S]*)\}$/, "$1").trim() ?? "";
  if (words === "" || words.length > LONGEST) return;
  const code = shown.ownerDocument.createElement("code");
  code.textContent = words;
  shown.replaceWith(code);
}
