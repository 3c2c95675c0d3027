"use client";

import { made } from "@/components/ui/made.client";
import { LANGUAGES } from "@/lib/i18n/languages";
import type { Layer } from "./acting.client";

/** One's own comment that is not public, as the JSON interface gives it. */
export type OwnWaiting = {
  id: number; parent: number | null; status: string; html: string; reasons: string[]; createdAt: string; publishAt: string | null; editableUntil: string; appeal: string | null; appealed: boolean;
};

/** The list of the answers to a comment; made where it has none. */
export function listUnder(comment: Element): Element {
  const item = comment.parentElement;
  const known = item?.querySelector(":scope > details > ol, :scope > ol");
  if (known) return known;
  const list = made("ol", { className: "thread" });
  item?.append(list);
  return list;
}

/** The list of the threads under the form that begins one; made where there are none. */
export function threadsAt(form: Element): Element {
  const known = (form.closest(".discussion") ?? form.parentElement)?.querySelector(":scope > ol.thread");
  if (known) return known;
  const list = made("ol", { className: "thread" });
  form.after(list);
  return list;
}

/**
 * Shows one's own comment where it would stand, with why only its author sees it; where its place is shown already,
 * there. Of what it answers being on another page, nothing is shown.
 */
export function showWaiting(layer: Layer, own: OwnWaiting): HTMLElement | null {
  document.querySelector(`[data-waiting="${own.id}"]`)?.remove();
  const shown = made("article", { className: "comment-own", tabIndex: -1, ariaLabel: said(layer, own) }, ...parts(layer, own));
  shown.dataset.waiting = String(own.id);
  const place = document.querySelector(`[data-comment="${own.id}"]`);
  const list = place ? null : listOf(own);
  if (place) place.append(shown);
  else if (list) list.prepend(made("li", {}, Object.assign(shown, { id: `comment-${own.id}` })));
  else return null;
  return shown;
}

function listOf({ parent }: OwnWaiting): Element | null {
  const above = document.querySelector(parent === null ? "form[data-compose]" : `[data-comment="${parent}"]`);
  return above && (parent === null ? threadsAt(above) : listUnder(above));
}

const said = ({ words: { comment: { yours } } }: Layer, { status }: OwnWaiting) => (status === "delayed" || status === "rejected" ? yours[status] : yours.held);

function parts(layer: Layer, own: OwnWaiting): Node[] {
  const { words: { comment: words }, lang } = layer;
  const reasons = [...own.reasons];
  if (own.status === "delayed" && own.publishAt) reasons.push(words.publishAt(new Intl.DateTimeFormat(LANGUAGES[lang].formats, { dateStyle: "medium", timeStyle: "short" }).format(new Date(own.publishAt))));
  return [
    made("p", { className: "meta" }, made("strong", { className: "text-ink", textContent: said(layer, own) })),
    made("ul", { className: "meta mt-1" }, ...reasons.map((textContent) => made("li", { textContent }))),
    // The server made this HTML safe before it stored it.
    made("div", { className: "comment-words", dir: "auto", innerHTML: own.html }),
    made("p", { className: "meta meta-row comment-foot" }, ...ways(layer, own)),
  ];
}

function ways({ words: { comment: words }, routes }: Layer, { id, status, editableUntil, appeal, appealed }: OwnWaiting): Node[] {
  const links: [string, string][] = [[words.remove, routes.writeOn(id, "remove")]];
  if (status !== "rejected" && new Date(editableUntil) > new Date()) links.unshift([words.edit, routes.writeOn(id, "edit")]);
  if (appeal) links.unshift([appealed ? words.appealed : words.appeal, new URL(appeal).pathname]);
  return links.map(([textContent, href]) => made("a", { className: "quiet-link", textContent, href }));
}
