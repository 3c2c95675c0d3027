"use client";

import { made } from "@/components/ui/made.client";
import { direction } from "@/lib/format/text";
import { keyOf, orderFront, weighedBy, type FrontFormula, type FrontInput } from "@/lib/stories/rules/order";
import { formulaWith, readOwn, writeOwn, type OwnOrder } from "@/lib/stories/rules/own-order";

const KEPT = "parallax:order";
/** So long after the last change it is said what came of it. */
const SAY_MS = 600;

type Told = FrontInput & { url: string; title: string; lang: string };
/** What /api/v1/front gives of the order. */
type Terms = FrontFormula & { candidates: Told[]; items: { here: { place: number }; story: { id: number } | null; article: { id: number } | null }[] };
type Cell = { element: HTMLElement; home: HTMLElement };

let terms: Promise<Terms> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;
const cells = new Map<string, Cell>();

/**
 * Begins to answer the sliders, and applies what this browser kept.
 * @returns what brings the paper's order back
 */
export function orderAnew(form: HTMLFormElement): () => void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-entry]")) cells.set(element.dataset.entry ?? "", { element, home: element.parentElement! });
  const kept = readOwn(read());
  if (kept) setSliders(form, kept);
  else keep(null);
  form.addEventListener("input", () => void apply(form, true));
  form.addEventListener("submit", (event) => event.preventDefault());
  // Sliders may have been moved before this came.
  if (kept || writeOwn(slidersAt(form)) !== form.dataset.ownOrder) void apply(form, !kept);
  return () => backToPaper(form);
}

/** The paper's order again, in one go. */
function backToPaper(form: HTMLFormElement): void {
  form.reset();
  nameSteps(form);
  restore();
  say(form.dataset.restored ?? "");
  form.closest("details")?.querySelector("summary")?.focus();
}

async function apply(form: HTMLFormElement, aloud: boolean): Promise<void> {
  nameSteps(form);
  const own = slidersAt(form);
  if (writeOwn(own) === form.dataset.ownOrder) {
    restore();
    return say(form.dataset.restored ?? "");
  }
  keep(own);
  try {
    const said = await (terms ??= fetchTerms());
    // The sliders moved on while the terms were on their way.
    if (writeOwn(slidersAt(form)) !== writeOwn(own)) return;
    const text = show(form, said, formulaWith(said, own));
    if (aloud) say(text);
  } catch {
    terms = undefined;
    restore();
    say(form.dataset.failed ?? "");
  }
}

async function fetchTerms(): Promise<Terms> {
  const answer = await fetch("/api/v1/front");
  if (!answer.ok) throw new Error(`The front page's terms answered ${answer.status}.`);
  return (await answer.json()) as Terms;
}

/** Puts the entries into one grid in their order. What the page does not show stands there by its headline. */
function show({ dataset }: HTMLFormElement, { candidates, items }: Terms, formula: FrontFormula): string {
  const paper = new Map(items.map(({ here, story, article }) => [story ? `story ${story.id}` : `article ${article?.id}`, here.place]));
  const placed = orderFront(candidates.map((one) => weighedBy(one, formula)), formula);
  const grid = document.querySelector<HTMLElement>("#own-places") ?? document.querySelector("#paper-places")!.insertAdjacentElement("afterend", made("ol", { id: "own-places", className: "row-grid of-4" })) as HTMLElement;
  const told = (text = "", place: number, of = 0) => text.replace("{place}", String(place)).replace("{paper}", String(of)).replace("{places}", String(formula.places));
  grid.replaceChildren(...placed.map(({ input, place }) => {
    const key = keyOf(input);
    const before = paper.get(key);
    const how = before === undefined ? dataset.further : before === place ? dataset.same : dataset.place;
    return made("li", {}, made("p", { className: "meta own-place" }, told(how, place, before)), cells.get(key)?.element ?? headline(input));
  }));
  document.documentElement.dataset.orderShown = "";
  const moved = placed.filter(({ input, place }) => paper.get(keyOf(input)) !== place).length;
  return (dataset.said ?? "").replace("{moved}", String(moved)).replace("{places}", String(placed.length)).replace("{first}", placed[0]?.input.title ?? "");
}

function headline({ title, lang, url }: Told): HTMLElement {
  const link = made("a", { href: new URL(url).pathname }, title);
  link.dataset.story = "";
  return made("article", {}, made("h2", { className: "headline headline-20", lang, dir: direction(lang) ?? "" }, link));
}

function restore(): void {
  keep(null);
  for (const { element, home } of cells.values()) home.append(element);
  document.querySelector("#own-places")?.remove();
  delete document.documentElement.dataset.orderShown;
}

function say(text: string): void {
  clearTimeout(saying);
  saying = setTimeout(() => document.querySelector("#own-order-said")?.replaceChildren(text), SAY_MS);
}

const inputOf = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

function slidersAt(form: HTMLFormElement): OwnOrder {
  const at = (name: string) => inputOf(form, name).valueAsNumber;
  return { halfLife: at("halfLife"), wire: at("wire"), analysis: at("analysis"), comment: at("comment"), release: at("release"), rules: inputOf(form, "rules").checked };
}

function setSliders(form: HTMLFormElement, { rules, ...own }: OwnOrder): void {
  for (const [name, value] of Object.entries(own)) inputOf(form, name).value = String(value);
  inputOf(form, "rules").checked = rules;
}

/** Each slider says in words where it stands. */
function nameSteps(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=range]")) {
    const words = input.dataset.texts?.split("|")[input.valueAsNumber] ?? input.valueAsNumber.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 2 });
    input.setAttribute("aria-valuetext", words);
    input.nextElementSibling?.replaceChildren(words);
  }
}

/** Where storage is refused, the order lasts as long as the page. */
function keep(own: OwnOrder | null): void {
  const { dataset } = document.documentElement;
  if (own) dataset.order = writeOwn(own);
  else delete dataset.order;
  try {
    if (own) localStorage.setItem(KEPT, writeOwn(own));
    else localStorage.removeItem(KEPT);
  } catch {
    // It stands on the page.
  }
}

function read(): string | null {
  return document.documentElement.dataset.order ?? null;
}
