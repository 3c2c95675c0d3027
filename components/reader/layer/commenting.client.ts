"use client";

import { askPaper, Refusal } from "@/components/reader/ask.client";
import { forgetDraft, restoreDraft } from "@/components/comment/drafts.client";
import { passageIn, unquote } from "@/components/comment/quoting.client";
import { onClick, onLink, type End } from "@/components/ui/listen.client";
import { made } from "@/components/ui/made.client";
import { answerForms, SPOKEN, type Layer } from "./acting.client";
import { listUnder, showWaiting, threadsAt, type OwnWaiting } from "./own-waiting.client";

/** What became of a comment that was sent. */
type Posted = { id: number; status: string; html: string; handle: string };

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

/** Opens the form for an answer below its comment; where it is open already, goes there. */
function openAnswer(layer: Layer, link: HTMLAnchorElement): boolean {
  const { words: { comment: words } } = layer;
  const [id, model, comment] = [link.dataset.answer ?? "", composeForm(), link.closest("[data-comment]")];
  if (!model || model.hidden || !comment) return false;
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

/** Shows where it stands what became of a comment, and says what is not public, with why. */
function sent(layer: Layer, form: HTMLFormElement, posted: Posted): void {
  if (posted.status === "published") {
    insert(layer, form, posted);
    layer.toast.show({ text: layer.words.comment.sent });
  } else {
    void showInPlace(layer, posted);
  }
  delete form.dataset.key;
  form.querySelectorAll(".form-problem, .comment-preview").forEach((one) => one.remove());
  unquote(form);
  if (form.dataset.parent === undefined) form.reset();
  else form.remove();
}

/** What is not public is shown as its author alone sees it; where that cannot be asked, it is only said. */
async function showInPlace(layer: Layer, { id, status }: Posted): Promise<void> {
  const { toast, words: { comment: words }, routes, lang } = layer;
  toast.show({ text: status === "rejected" ? words.rejected : words.waits, acts: [{ word: words.toOwn, href: routes.ownComments({ sent: String(id) }) }] });
  const own = await askPaper<OwnWaiting>("GET", `/me/comments/${id}?lang=${lang}`).catch(() => null);
  if (own && !layer.over()) showWaiting(layer, own)?.focus();
}

/** The comment as the page will show it to everybody, with what its author can do. */
function insert({ words: { comment: words }, routes }: Layer, form: HTMLFormElement, { id, html, handle }: Posted): void {
  if (document.querySelector(`[data-comment="${id}"]`)) return;
  const link = (textContent: string, href: string) => made("a", { className: "quiet-link", textContent, href });
  const article = made(
    "article", { id: `comment-${id}`, className: "comment", tabIndex: -1 },
    made("header", { className: "meta meta-row" }, made("span", { className: "font-semibold text-ink", textContent: `@${handle}`, dir: "ltr" }), link(words.now, routes.comment(id))),
    // The server made this HTML safe before it stored it.
    made("div", { className: "comment-words", dir: "auto", innerHTML: html }),
    made("footer", { className: "meta meta-row comment-foot" }, link(words.edit, routes.writeOn(id, "edit")), link(words.remove, routes.writeOn(id, "remove"))),
  );
  Object.assign(article.dataset, { comment: String(id), by: handle });
  const above = form.closest("[data-comment]");
  (above ? listUnder(above) : threadsAt(form)).prepend(made("li", {}, article));
  article.focus();
}

function refused(form: HTMLFormElement, why: string): void {
  const said = form.querySelector<HTMLElement>(".form-problem") ?? Object.assign(document.createElement("p"), { className: "form-problem", role: "alert" });
  said.textContent = why;
  form.prepend(said);
  textOf(form).focus();
}
