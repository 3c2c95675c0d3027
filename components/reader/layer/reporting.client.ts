"use client";

import { askPaper, Refusal } from "@/components/reader/ask.client";
import { onLink, type End } from "@/components/ui/listen.client";
import { made } from "@/components/ui/made.client";
import { COMMENT_LIMITS } from "@/lib/comments/types";
import { FLAG_REASONS } from "@/lib/moderation/types";
import { answerForms, SPOKEN, type Layer } from "./acting.client";
import { hidePerson } from "./hiding.client";

const commentOf = (element: Element) => element.closest<HTMLElement>("[data-comment]");
const nameIn = (comment: Element) => comment.querySelector(".comment-author a")?.textContent ?? "";

/** Reports comments from where they stand: the reasons open below the comment, and what is reported says so. */
export function offerReporting(layer: Layer): End {
  const ends = [
    onLink("a[data-flag]", (link) => !layer.over() && open(layer, link)),
    answerForms(layer, "form[data-report]", (form) => void send(layer, form)),
  ];
  return () => ends.forEach((end) => end());
}

function open(layer: Layer, link: HTMLAnchorElement): boolean {
  const comment = commentOf(link);
  if (!comment) return false;
  const shown = comment.querySelector<HTMLInputElement>("form[data-report] input") ?? build(layer, comment, link);
  shown?.focus();
  return true;
}

/** The same fields as on the page that the link leads to. */
function build(layer: Layer, comment: HTMLElement, link: HTMLAnchorElement): HTMLInputElement | null {
  const { words: { comment: words } } = layer;
  const [id, note] = [link.dataset.flag ?? "", `report-note-${link.dataset.flag}`];
  const form = made("form", { className: "form report no-print", method: "post", action: layer.routes.commentActForm(Number(id), "flag"), ariaLabel: words.report.title(nameIn(comment)) });
  form.dataset.report = id;
  const close = () => {
    form.remove();
    link.focus();
  };
  const reasons = FLAG_REASONS.map((value, at) => made("label", { className: "check" }, made("input", { type: "radio", name: "reason", value, required: true, defaultChecked: at === 0 }), ` ${words.reasons[value]}`));
  form.append(
    made("fieldset", { className: "field report-reasons" }, made("legend", { textContent: words.report.why }), ...reasons),
    made("div", { className: "field" }, made("label", { htmlFor: note, textContent: words.report.note }), made("textarea", { id: note, name: "note", rows: 2, maxLength: COMMENT_LIMITS.flagNote, dir: "auto" })),
    made("p", { className: "meta", textContent: words.report.private }),
    made("div", { className: "flex flex-wrap gap-2" }, made("button", { type: "submit", className: "button button-main", textContent: words.report.send }), made("button", { type: "button", className: "button", textContent: words.cancel, onclick: close })),
  );
  const handle = comment.dataset.by;
  if (handle) form.append(made("p", { className: "meta-row meta" }, words.report.or, made("button", { type: "button", className: "button", textContent: words.hideBy(nameIn(comment)), onclick: () => (close(), void hidePerson(layer, handle, nameIn(comment))) })));
  comment.append(form);
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  return form.querySelector("input");
}

async function send(layer: Layer, form: HTMLFormElement): Promise<void> {
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  const [fields, comment, id] = [new FormData(form), commentOf(form), form.dataset.report ?? ""];
  const note = String(fields.get("note") ?? "").trim();
  try {
    await askPaper("PUT", `/flags/${id}`, { reason: fields.get("reason"), note: note === "" ? null : note });
    form.remove();
    if (comment) markReported(layer, comment, true)?.focus();
    layer.toast.show({ text: layer.words.comment.sentReport });
  } catch (error) {
    if (!(error instanceof Refusal) || error.ended || error.status >= 500) layer.refused(error, () => void send(layer, form));
    else if (layer.lang === SPOKEN) layer.toast.show({ text: error.message, stays: true });
    // The page that the form leads to says why in its own language.
    else form.submit();
  } finally {
    form.ariaBusy = null;
  }
}

/**
 * Says in a comment's last line that the reader reported it.
 * @param retractable nobody has decided on it yet
 * @returns the way to take it back
 */
export function markReported(layer: Layer, comment: HTMLElement, retractable: boolean): HTMLButtonElement | null {
  const link = comment.querySelector<HTMLAnchorElement>(":scope > .comment-foot a[data-flag]");
  if (!link || link.hidden) return null;
  const { words: { comment: words } } = layer;
  const mark = made("span", { className: "reported meta-row" }, made("span", { textContent: words.reported }));
  const back = retractable ? made("button", { type: "button", className: "quiet-link", textContent: words.takeBack, onclick: () => void takeBack(layer, link, mark) }) : null;
  if (back) mark.append(back);
  link.hidden = true;
  link.after(mark);
  return back;
}

async function takeBack(layer: Layer, link: HTMLAnchorElement, mark: HTMLElement): Promise<void> {
  try {
    await askPaper("DELETE", `/flags/${link.dataset.flag}`);
    mark.remove();
    link.hidden = false;
    link.focus();
    layer.toast.show({ text: layer.words.comment.tookBack });
  } catch (error) {
    layer.refused(error, () => void takeBack(layer, link, mark));
  }
}
