"use client";

import type { End } from "@/components/ui/listen.client";

/** A passage of the article, exactly, with the words around it by which it is found again. */
export type Passage = { quote: string; before: string; after: string };

/** Named so that no field hides a method of the form, as `before` would. */
const FIELDS = { quote: "quote", before: "quoteBefore", after: "quoteAfter" } as const;
/** As much of the article as a comment can quote, and of what stands around it, in characters. */
const LONGEST = 1_000;
const AROUND = 64;

/** Offers to quote what is selected of the article in a comment on it. The words are the form's. */
export function offerQuoting(): End {
  const [text, form] = [document.getElementById("text"), document.querySelector<HTMLFormElement>("form[data-compose]")];
  if (!text || !form) return () => undefined;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button quote-selected no-print", textContent: form.dataset.quote ?? "", hidden: true });
  text.after(button);
  let passage: Passage | null = null;
  const selected = () => {
    const range = rangeIn(text);
    const found = range && passageOf(text, range);
    // A touch of the button ends the selection first.
    if (found || !button.matches(":hover, :focus, :active")) button.hidden = !found;
    if (!range || !found) return;
    passage = found;
    const { bottom, left } = range.getBoundingClientRect();
    button.style.insetBlockStart = `${Math.min(Math.max(bottom + 8, 8), innerHeight - 120)}px`;
    button.style.insetInlineStart = `${document.documentElement.dir === "rtl" ? 16 : Math.max(left, 16)}px`;
  };
  button.addEventListener("click", () => {
    button.hidden = true;
    if (passage) quoteIn(form, passage);
  });
  document.addEventListener("selectionchange", selected);
  return () => {
    document.removeEventListener("selectionchange", selected);
    button.remove();
  };
}

/** The passage that a form quotes, or null. */
export function passageIn(form: HTMLFormElement): Passage | null {
  const value = (part: keyof Passage) => form.querySelector<HTMLInputElement>(`input[name=${FIELDS[part]}]`)?.value ?? "";
  return value("quote") === "" ? null : { quote: value("quote"), before: value("before"), after: value("after") };
}

/** A form that quotes nothing. */
export function unquote(form: HTMLFormElement): void {
  form.querySelectorAll(`figure, ${Object.values(FIELDS).map((name) => `input[name=${name}]`).join(", ")}`).forEach((one) => one.remove());
}

function rangeIn(text: HTMLElement): Range | null {
  const selection = getSelection();
  const range = selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && text.contains(range.commonAncestorContainer) ? range : null;
}

function passageOf(text: HTMLElement, range: Range): Passage | null {
  const quote = range.toString().trim();
  if (quote === "" || quote.length > LONGEST) return null;
  const [before, after] = [document.createRange(), document.createRange()];
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  after.selectNodeContents(text);
  after.setStart(range.endContainer, range.endOffset);
  return { quote, before: before.toString().slice(-AROUND), after: after.toString().slice(0, AROUND) };
}

function quoteIn(form: HTMLFormElement, passage: Passage): void {
  unquote(form);
  for (const part of ["quote", "before", "after"] as const) form.prepend(Object.assign(document.createElement("input"), { type: "hidden", name: FIELDS[part], value: passage[part] }));
  const figure = document.createElement("figure");
  const leave = Object.assign(document.createElement("button"), { type: "button", className: "quiet-link", textContent: form.dataset.unquote ?? "" });
  const text = form.querySelector("textarea");
  leave.addEventListener("click", () => {
    unquote(form);
    text?.focus();
  });
  const head = Object.assign(document.createElement("figcaption"), { className: "meta meta-row" });
  head.append(form.dataset.quoted ?? "", " ", leave);
  figure.append(head, Object.assign(document.createElement("blockquote"), { className: "comment-quote", dir: "auto", textContent: passage.quote }));
  form.prepend(figure);
  text?.focus();
}
