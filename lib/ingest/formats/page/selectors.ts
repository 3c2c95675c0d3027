import type { Picture } from "@/lib/articles/types";
import type { ReadDate } from "@/lib/ingest/documents/types";
import { withoutTracking } from "@/lib/ingest/url";
import { statedDate } from "../html-meta";
import { dateOfWords } from "./visible";
import type { Selectors } from "./types";

/** What an owner's selectors say of a page's title, byline, date and picture; null where none is given or it meets nothing. */
export type SaidWords = { title: string | null; byline: string | null; published: ReadDate | null; image: Picture | null };

/** Title, byline, date and picture by the owner's selectors. What does not fit is told in `problems`. */
export function selectWords(document: Document, selectors: Selectors, base: string | null, problems: string[]): SaidWords {
  const read = (name: "title" | "byline" | "date" | "picture") => {
    const selector = selectors[name];
    if (!selector) return null;
    const element = all(document, selector, name, problems)[0] ?? null;
    if (element === null) problems.push(`The selector for the ${name} (${selector}) meets nothing on this page.`);
    return element;
  };
  const date = read("date");
  const stated = date === null ? null : dateOf(date);
  if (date !== null && stated === null) problems.push(`What the selector for the date (${selectors.date}) meets is no date: ${wordsOf(date)?.slice(0, 80) ?? "it is empty"}.`);
  return { title: wordsOf(read("title")), byline: wordsOf(read("byline"))?.replace(/^by\s+/i, "") ?? null, published: stated, image: pictureOf(read("picture"), base, problems) };
}

/** The picture that an element is, or holds; its address made absolute. */
function pictureOf(element: Element | null, base: string | null, problems: string[]): Picture | null {
  if (element === null) return null;
  const picture = element.tagName.toUpperCase() === "IMG" ? element : (element.querySelector("img") ?? element);
  const given = picture.getAttribute("src") ?? picture.getAttribute("content") ?? picture.getAttribute("href") ?? "";
  const url = given === "" ? null : withoutTracking(given, base ?? undefined);
  if (url === null) problems.push("What the selector for the picture meets has no address of a picture.");
  return url === null ? null : { url: url.href, alt: picture.getAttribute("alt")?.trim().slice(0, 300) || null, caption: null, credit: null, width: null, height: null };
}

/** Takes away what the owner wants gone. @returns how many elements each selector took */
export function removeSelected(document: Document, selectors: Selectors, problems: string[]): { selector: string; elements: number }[] {
  return (selectors.remove ?? []).filter(Boolean).map((selector) => {
    const met = all(document, selector, "remove", problems);
    for (const element of met) if (!/^(HTML|BODY)$/i.test(element.tagName)) element.remove();
    return { selector, elements: met.length };
  });
}

/** The owner's body as one element; null where none is asked for, or none is met. */
export function selectBody(document: Document, selectors: Selectors, problems: string[]): Element | null {
  if (!selectors.article) return null;
  const parts = all(document, selectors.article, "article", problems);
  if (parts.length === 0) {
    problems.push(`The selector for the article (${selectors.article}) meets nothing on this page.`);
    return null;
  }
  const body = document.createElement("div");
  for (const part of parts) if (!parts.some((other) => other !== part && other.contains(part))) body.append(part);
  for (const silent of body.querySelectorAll("script, style, noscript, template")) silent.remove();
  return body;
}

function all(document: Document, selector: string, name: string, problems: string[]): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    problems.push(`The selector for ${name} (${selector.slice(0, 200)}) cannot be read. Write it as CSS does, for example "article .text".`);
    return [];
  }
}

function wordsOf(element: Element | null): string | null {
  const words = element?.textContent?.replace(/\s+/g, " ").trim();
  return words ? words : null;
}

function dateOf(element: Element): ReadDate | null {
  const stated = element.getAttribute("datetime") ?? element.getAttribute("content");
  return statedDate(stated, "The source's selector points at it.") ?? dateOfWords(wordsOf(element) ?? "", "The source's selector points at it.");
}
