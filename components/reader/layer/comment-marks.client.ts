"use client";

import { askPaper } from "@/components/reader/ask.client";
import type { End } from "@/components/ui/listen.client";
import { answerForms, type Layer } from "./acting.client";

/** What a discussion is to the reader. */
type Mine = { mode: "follow" | "mute" | null; voted: number[]; flagged: number[]; own: number[]; hidden: string[] };

const voteForms = () => [...document.querySelectorAll<HTMLFormElement>("form[data-vote]")];
const pressed = (form: HTMLFormElement) => form.querySelector("button")?.getAttribute("aria-pressed") === "true";
const commentOf = (form: Element) => form.closest<HTMLElement>("[data-comment]");

/** Shows which comments the reader voted for, reported and wrote, and folds those of people they hide; answers votes at once. */
export function offerCommentMarks(layer: Layer): End {
  const discussion = document.querySelector<HTMLElement>("[data-discussion]")?.dataset.discussion;
  if (discussion === undefined || voteForms().length === 0) return () => undefined;
  askPaper<Mine>("GET", `/discussions/${discussion}/mine`).then((mine) => !layer.over() && paint(layer, mine), (error: unknown) => layer.over() || reportError(error));
  return answerForms(layer, "form[data-vote]", (form) => void turn(layer, form));
}

function paint({ words: { comment: words }, routes }: Layer, mine: Mine): void {
  const [voted, own, hidden] = [new Set(mine.voted), new Set(mine.own), new Set(mine.hidden)];
  for (const form of voteForms()) {
    const id = Number(form.dataset.vote);
    if (own.has(id)) offerOwn(form, [[words.edit, routes.writeOn(id, "edit")], [words.remove, routes.writeOn(id, "remove")]]);
    else form.querySelector("button")?.setAttribute("aria-pressed", String(voted.has(id)));
  }
  for (const mode of ["follow", "mute"] as const) {
    document.querySelector(`[data-follow-discussion] form[action$="/${mode}"] button`)?.setAttribute("aria-pressed", String(mine.mode === mode));
  }
  for (const comment of document.querySelectorAll<HTMLElement>("[data-by]")) if (hidden.has(comment.dataset.by ?? "")) fold(comment, words.hidden);
}

/** One's own comment is changed or removed, not voted for or reported. */
function offerOwn(form: HTMLFormElement, links: readonly (readonly [string, string])[]): void {
  const comment = commentOf(form);
  comment?.querySelector(`a[data-flag="${form.dataset.vote}"]`)?.remove();
  form.replaceWith(...links.map(([textContent, href]) => Object.assign(document.createElement("a"), { className: "quiet-link", textContent, href })));
}

/** The words stand in a fold of their own, for whoever wants to read them all the same. */
function fold(comment: HTMLElement, why: string): void {
  const words = comment.querySelector(":scope > .comment-words");
  if (!words) return;
  const details = document.createElement("details");
  words.before(details);
  details.append(Object.assign(document.createElement("summary"), { className: "meta", textContent: why }), words);
}

/** Votes, or takes the vote back: shown at once, put back where it could not be kept. */
async function turn(layer: Layer, form: HTMLFormElement): Promise<void> {
  if (form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  const votes = !pressed(form);
  const before = countOf(form);
  const say = (voted: boolean, count: number) => show(form, voted, count, layer.words.comment.votes);
  say(votes, before + (votes ? 1 : -1));
  try {
    const { upvotes } = await askPaper<{ upvotes: number }>(votes ? "PUT" : "DELETE", `/votes/${form.dataset.vote}`);
    say(votes, upvotes);
  } catch (error) {
    say(!votes, before);
    layer.refused(error, () => void turn(layer, form));
  } finally {
    form.ariaBusy = null;
  }
}

const shownCount = (form: HTMLFormElement) => commentOf(form)?.querySelector<HTMLElement>("[data-votes]") ?? null;
const countOf = (form: HTMLFormElement) => Number(shownCount(form)?.dataset.votes ?? 0);

function show(form: HTMLFormElement, voted: boolean, count: number, inWords: (count: number) => string): void {
  form.querySelector("button")?.setAttribute("aria-pressed", String(voted));
  const shown = shownCount(form);
  if (!shown) return;
  shown.textContent = inWords(count);
  shown.dataset.votes = String(count);
  shown.hidden = count === 0;
}
