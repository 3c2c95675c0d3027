"use client";

import { askPaper, Refusal } from "@/components/reader/ask.client";
import { forgetDraft, restoreDraft } from "@/components/comment/drafts.client";
import { passageIn, unquote } from "@/components/comment/quoting.client";
import { onClick, type End } from "@/components/ui/listen.client";
import { answerForms, type Layer } from "./acting.client";

/** The language in which the JSON interface says why. */
const SPOKEN = "en";

/** What became of a comment that was sent. */
type Posted = { id: number; status: string; html: string; handle: string; reasons: string[] };

/** Sends comments and answers from where they are written, and shows in place what became of them. */
export function offerCommenting(layer: Layer): End {
  const form = composeForm();
  if (!form) return () => undefined;
  form.querySelector("[type=submit]")?.after(button(layer.words.comment.preview, () => undefined, { preview: "" }));
  const ends = [
    onClick<HTMLButtonElement>("[data-preview]", (one) => one.form && void preview(layer, one.form)),
    answerForms(layer, "form.compose", (one) => void send(layer, one)),
    onLink("a[data-answer]", (link) => !layer.over() && openAnswer(layer, link)),
  ];
  return () => ends.forEach((end) => end());
}

const composeForm = () => document.querySelector<HTMLFormElement>("form[data-compose]");
const textOf = (form: HTMLFormElement) => form.elements.namedItem("text") as HTMLTextAreaElement;

/** Answers a plain click on a link in place of following it. */
function onLink(selector: string, act: (link: HTMLAnchorElement) => boolean): End {
  const clicked = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && act(link)) event.preventDefault();
  };
  document.addEventListener("click", clicked);
  return () => document.removeEventListener("click", clicked);
}

/** Opens the form for an answer below its comment; where it is open already, goes there. */
function openAnswer(layer: Layer, link: HTMLAnchorElement): boolean {
  const { words: { comment: words } } = layer;
  const [id, model, comment] = [link.dataset.answer ?? "", composeForm(), link.closest("[data-comment]")];
  if (!model || !comment) return false;
  const open = document.getElementById(`answer-${id}`);
  if (open) {
    open.focus();
    return true;
  }
  const form = model.cloneNode(true) as HTMLFormElement;
  form.action = link.href.replace(/\/writing\/answer\/(\d+).*$/, "/comments/$1/answer");
  form.dataset.parent = id;
  form.querySelectorAll(".form-problem, .comment-preview").forEach((one) => one.remove());
  unquote(form);
  renameIn(form, `answer-${id}`);
  const label = form.querySelector("label");
  if (label) label.textContent = words.answerLabel;
  textOf(form).value = "";
  delete form.dataset.key;
  form.querySelector("[data-preview]")?.after(button(words.cancel, () => closeAnswer(form, link)));
  comment.append(form);
  restoreDraft(form);
  textOf(form).focus();
  return true;
}

function closeAnswer(form: HTMLFormElement, link: HTMLElement): void {
  form.remove();
  link.focus();
}

/** Ids are for one element each. */
function renameIn(form: HTMLFormElement, id: string): void {
  const text = textOf(form);
  const hint = form.querySelector("[id$=-hint]");
  text.id = id;
  form.querySelector("label")?.setAttribute("for", id);
  text.setAttribute("aria-describedby", `${id}-hint`);
  text.removeAttribute("aria-invalid");
  if (hint) hint.id = `${id}-hint`;
}

function button(word: string, act: () => void, data: Record<string, string> = {}): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: word });
  Object.assign(made.dataset, data);
  made.addEventListener("click", act);
  return made;
}

async function preview(layer: Layer, form: HTMLFormElement): Promise<void> {
  try {
    const { html } = await askPaper<{ html: string }>("POST", "/comments/preview", { text: textOf(form).value });
    const shown = form.querySelector<HTMLElement>(".comment-preview") ?? Object.assign(document.createElement("div"), { className: "comment-preview quoted", role: "status" });
    const words = Object.assign(document.createElement("div"), { className: "comment-words", dir: "auto", innerHTML: html });
    shown.replaceChildren(Object.assign(document.createElement("p"), { className: "meta", textContent: layer.words.comment.look }), words);
    form.querySelector(".field")?.after(shown);
  } catch (error) {
    layer.refused(error, () => void preview(layer, form));
  }
}

/** One sending at a time; sending the same form again carries the same key, so that it posts once. */
async function send(layer: Layer, form: HTMLFormElement): Promise<void> {
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  form.dataset.key ??= crypto.randomUUID();
  const parent = form.dataset.parent;
  try {
    const posted = await askPaper<Posted>("POST", "/comments", {
      article: Number(form.dataset.compose), text: textOf(form).value, parent: parent === undefined ? null : Number(parent), passage: passageIn(form), sendKey: form.dataset.key,
    });
    forgetDraft(form);
    sent(layer, form, posted);
  } catch (error) {
    if (!(error instanceof Refusal) || error.ended || error.status >= 500) layer.refused(error, () => void send(layer, form));
    else if (layer.lang === SPOKEN) refused(form, error.message);
    // The page that the form leads to says why in its own language.
    else form.submit();
  } finally {
    form.ariaBusy = null;
  }
}

/** Shows what is published where it stands, and says what is not, with why. */
function sent({ toast, words: { comment: words }, routes, lang }: Layer, form: HTMLFormElement, posted: Posted): void {
  const own = [{ word: words.toOwn, href: routes.ownComments({ sent: String(posted.id) }) }];
  if (posted.status === "published") {
    insert(words.now, routes.comment(posted.id), form, posted);
    toast.show({ text: words.sent });
  } else {
    toast.show({ text: [posted.status === "rejected" ? words.rejected : words.waits, ...(lang === SPOKEN ? posted.reasons : [])].join(" "), acts: own, stays: true });
  }
  delete form.dataset.key;
  form.querySelectorAll(".form-problem, .comment-preview").forEach((one) => one.remove());
  unquote(form);
  if (form.dataset.parent === undefined) form.reset();
  else form.remove();
}

function insert(now: string, href: string, form: HTMLFormElement, { id, html, handle }: Posted): void {
  if (document.querySelector(`[data-comment="${id}"]`)) return;
  const item = document.createElement("li");
  const article = Object.assign(document.createElement("article"), { id: `comment-${id}`, className: "comment", tabIndex: -1 });
  Object.assign(article.dataset, { comment: String(id), by: handle });
  const head = Object.assign(document.createElement("header"), { className: "meta meta-row" });
  const name = Object.assign(document.createElement("span"), { className: "font-semibold text-ink", textContent: `@${handle}`, dir: "ltr" });
  head.append(name, Object.assign(document.createElement("a"), { className: "quiet-link", href, textContent: now }));
  // The server made this HTML safe before it stored it.
  article.append(head, Object.assign(document.createElement("div"), { className: "comment-words", dir: "auto", innerHTML: html }));
  item.append(article);
  listFor(form).prepend(item);
  article.focus();
}

/** The list that an answer, or a new thread, belongs in; made where there is none. */
function listFor(form: HTMLFormElement): Element {
  const made = () => Object.assign(document.createElement("ol"), { className: "thread" });
  const under = form.closest("[data-comment]")?.parentElement;
  if (under) {
    const known = under.querySelector(":scope > details > ol, :scope > ol");
    if (known) return known;
    const list = made();
    under.append(list);
    return list;
  }
  const section = form.closest(".discussion") ?? form.parentElement;
  const known = section?.querySelector(":scope > ol.thread");
  if (known) return known;
  const list = made();
  form.after(list);
  return list;
}

function refused(form: HTMLFormElement, why: string): void {
  const said = form.querySelector<HTMLElement>(".form-problem") ?? Object.assign(document.createElement("p"), { className: "form-problem", role: "alert" });
  said.textContent = why;
  form.prepend(said);
  textOf(form).focus();
}
