"use client";

import { BROUGHT_EVENT } from "@/components/comment/brought.client";
import { askPaper } from "@/components/reader/ask.client";
import type { End } from "@/components/ui/listen.client";
import { made } from "@/components/ui/made.client";
import { answerForms, type Layer } from "./acting.client";
import { showMode } from "./discussion-follow.client";
import { foldHidden } from "./hiding.client";
import { showWaiting, type OwnWaiting } from "./own-waiting.client";
import { markReported } from "./reporting.client";

/** What some comments are to the reader. */
type Marks = { voted: number[]; flagged: number[]; retractable: number[]; own: number[]; hidden?: string[] };
/** What a discussion is to the reader. */
type Mine = Marks & {
  mode: "follow" | "mute" | null; waiting: OwnWaiting[];
  blocked: { kind: "suspended" | "warned"; why: string; url: string } | null;
};

const voteForms = () => [...document.querySelectorAll<HTMLFormElement>("form[data-vote]")];
const pressed = (form: HTMLFormElement) => form.querySelector("button")?.getAttribute("aria-pressed") === "true";
const commentOf = (form: Element) => form.closest<HTMLElement>("[data-comment]");

/** Which discussion the page shows, in whole or in part. */
function discussionHere(): string | undefined {
  const { discussion, followDiscussion, inDiscussion } = document.querySelector<HTMLElement>("[data-discussion], [data-follow-discussion], [data-in-discussion]")?.dataset ?? {};
  return discussion ?? followDiscussion ?? inDiscussion;
}

/**
 * Shows which comments the reader voted for, reported and wrote, also those that only they see, folds those of people
 * they hide, and says what keeps them from writing; answers votes at once.
 */
export function offerCommentMarks(layer: Layer): End {
  const ask = <M>(path: string, paint: (layer: Layer, mine: M) => void) => {
    askPaper<M>("GET", path).then((mine) => !layer.over() && paint(layer, mine), (error: unknown) => layer.over() || reportError(error));
  };
  const show = (paint: (layer: Layer, mine: Mine) => void) => {
    const discussion = discussionHere();
    if (layer.over()) return;
    if (discussion !== undefined) return ask(`/discussions/${discussion}/mine?lang=${layer.lang}`, paint);
    // Somebody's comments stand together from many discussions.
    const ids = voteForms().map((form) => form.dataset.vote);
    if (ids.length > 0) ask(`/comments/mine?ids=${ids.join(",")}`, paintComments);
  };
  show(paint);
  const brought = () => show(paintComments);
  document.addEventListener(BROUGHT_EVENT, brought);
  const end = answerForms(layer, "form[data-vote]", (form) => void turn(layer, form));
  return () => {
    document.removeEventListener(BROUGHT_EVENT, brought);
    end();
  };
}

function paint(layer: Layer, mine: Mine): void {
  paintComments(layer, mine);
  showMode(mine.mode);
  for (const waiting of mine.waiting) showWaiting(layer, waiting);
  if (mine.blocked) sayBlocked(layer, mine.blocked);
}

/** What the comments of the page are to the reader; those that show it already stay as they are. */
function paintComments(layer: Layer, mine: Marks): void {
  const { words: { comment: words }, routes } = layer;
  const [voted, own, hidden, flagged, retractable] = [new Set(mine.voted), new Set(mine.own), new Set(mine.hidden ?? []), new Set(mine.flagged), new Set(mine.retractable)];
  for (const form of voteForms()) {
    const id = Number(form.dataset.vote);
    const comment = commentOf(form);
    if (own.has(id)) offerOwn(form, [[words.edit, routes.writeOn(id, "edit")], [words.remove, routes.writeOn(id, "remove")]]);
    else form.querySelector("button")?.setAttribute("aria-pressed", String(voted.has(id)));
    if (comment && flagged.has(id)) markReported(layer, comment, retractable.has(id));
  }
  for (const comment of document.querySelectorAll<HTMLElement>("[data-by]")) if (hidden.has(comment.dataset.by ?? "")) foldHidden(comment, layer);
}

/** One's own comment is changed or removed, not voted for or reported. */
function offerOwn(form: HTMLFormElement, links: readonly (readonly [string, string])[]): void {
  const comment = commentOf(form);
  comment?.querySelector(`a[data-flag="${form.dataset.vote}"]`)?.remove();
  form.replaceWith(...links.map(([textContent, href]) => Object.assign(document.createElement("a"), { className: "quiet-link", textContent, href })));
}

/** Says above the form why nothing can be written now, and where something can be done about it. */
function sayBlocked({ words: { comment: words }, routes }: Layer, { kind, why, url }: NonNullable<Mine["blocked"]>): void {
  const form = document.querySelector<HTMLFormElement>("form[data-compose]");
  if (!form) return;
  const href = new URL(url).pathname;
  // The settings say it and no more.
  const ways = href === routes.settings() ? [] : [made("a", { className: "button", textContent: words.blocked[kind], href })];
  form.before(made("div", { className: "form-note mt-4 grid justify-items-start gap-2", role: "note" }, made("p", { textContent: why }), ...ways));
  // A warning is read in a moment, and what is being written stays; a suspension lasts.
  form.hidden = kind === "suspended";
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
