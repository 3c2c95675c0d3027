"use client";

import { splitLanguage } from "@/lib/i18n/languages";
import { routesIn } from "@/lib/routes";

/** Of so many comments that the page does not show the places are asked for, one by one. */
const MOST_ASKED = 10;

type How = {
  /** Whether more came than is known by number: then everything is news that is not on the page. */
  all: boolean;
  /** The comment that came last, by which caches know that they have an older page. */
  latest: number;
  isNew: string;
};
/** `fresh`: the comments that were brought; `left`: the address of the first that found no place here. */
export type Brought = { fresh: HTMLElement[]; left: string | null };

/** A comment on this page. */
export function commentHere(section: ParentNode, id: number | string): HTMLElement | null {
  return section.querySelector<HTMLElement>(`[data-comment="${id}"]`);
}

/** The comments on this page that can be read. */
export function commentsWithWords(section: HTMLElement): number[] {
  return commentsIn(section).filter((one) => !one.querySelector(":scope > .tombstone")).map(idOf);
}

/**
 * Brings comments into the page from the shared one as it is now, each to where it belongs, and renews what changed of
 * the others. What is in view stays where it is; folds, forms and what is written in them stay as they are.
 */
export async function bringNews(section: HTMLElement, news: ReadonlySet<number>, { all, latest, isNew }: How): Promise<Brought> {
  const there = (await pageAt(`${location.pathname}?latest=${latest}`)).querySelector(".discussion");
  if (!there) throw new Error("The page has no discussion any more.");
  const wanted = (id: number) => (all || news.has(id)) && !commentHere(section, id);
  const fresh = new Set<HTMLElement>();
  const mark = (added: Element) => {
    for (const one of commentsIn(added)) {
      if ((all || news.has(idOf(one))) && !fresh.has(one)) fresh.add(markFresh(one, isNew));
      // What waited, for its author alone to see, is public now.
      section.querySelector(`li:has(> [data-waiting="${idOf(one)}"])`)?.remove();
    }
  };
  inPlace(section, () => {
    renewFace(section, there);
    mergeLists(section, listOf(section), listOf(there), { wanted, mark });
  });
  const missing = [...news].filter((id) => !commentHere(section, id));
  for (const id of missing.slice(0, MOST_ASKED)) await bringOne(section, id, mark);
  const left = missing.find((id) => !commentHere(section, id));
  return { fresh: [...fresh], left: left === undefined ? null : addressOf(left) };
}

/** Takes a comment's words away that nobody may read any longer. It keeps its room until the page is renewed. */
export function takeAway(section: HTMLElement, id: number, why: string): void {
  const comment = commentHere(section, id);
  if (!comment || comment.querySelector(":scope > .tombstone")) return;
  comment.style.minBlockSize = `${comment.getBoundingClientRect().height}px`;
  const kept = readersOwn(comment);
  comment.replaceChildren(Object.assign(document.createElement("p"), { className: "tombstone", textContent: why }), ...kept);
}

const addressOf = (id: number) => routesIn(splitLanguage(location.pathname).lang).comment(id);
const idOf = (comment: HTMLElement) => Number(comment.dataset.comment);
const commentsIn = (root: Element) => [...root.querySelectorAll<HTMLElement>("[data-comment]")];
const listOf = (root: Element) => root.querySelector<HTMLElement>(":scope > ol.thread");
const commentOf = (item: Element) => item.querySelector<HTMLElement>(":scope > [data-comment]");
const foldOf = (item: Element) => item.querySelector<HTMLElement>(":scope > details.answers");

/** What the reader's layer put into a comment: forms that they write in, and what waits of their own. */
const readersOwn = (comment: Element) => [...comment.querySelectorAll(":scope > form, :scope > .comment-own")];

async function pageAt(address: string): Promise<Document> {
  const response = await fetch(address, { headers: { accept: "text/html" } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** Changes the page, and keeps what the reader looks at where it is: what has the focus, else the first comment in view. */
function inPlace(section: HTMLElement, change: () => void): void {
  const inView = (one: Element) => {
    const { top, bottom, height } = one.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  };
  const focused = document.activeElement;
  const held = focused && section.contains(focused) && !focused.closest(".live-bar") && inView(focused) ? focused : (commentsIn(section).find(inView) ?? section);
  const root = document.documentElement;
  // The browser would keep its own idea of it, and both would move the page.
  root.style.overflowAnchor = "none";
  const placeOf = () => held.getBoundingClientRect()[begins ? "top" : "bottom"];
  const begins = held.getBoundingClientRect().top >= 0;
  const before = placeOf();
  const hold = () => {
    const moved = placeOf() - before;
    if (moved !== 0) scrollBy({ top: moved, behavior: "instant" });
  };
  change();
  hold();
  // Times become local ones in what came, which can take them less room; nothing of it is painted before.
  requestAnimationFrame(() => {
    hold();
    root.style.removeProperty("overflow-anchor");
  });
}

/** The line that says how many there are; and the list itself, where there was none. */
function renewFace(section: HTMLElement, there: Element): void {
  const [face, now] = [section.querySelector<HTMLElement>("[data-live]"), there.querySelector<HTMLElement>("[data-live]")];
  if (face && now) {
    face.textContent = now.textContent;
    face.hidden = now.hidden;
    face.dataset.discussion = now.dataset.discussion ?? "";
  }
  const empty = section.querySelector(":scope > [data-empty]");
  const [orders, list] = [there.querySelector(":scope > nav"), listOf(there)];
  if (!empty || !list) return;
  empty.replaceWith(...(orders ? [orders.cloneNode(true)] : []), ...(listOf(section) ? [] : [emptyCopy(list)]));
}

function emptyCopy(list: Element): HTMLElement {
  return list.cloneNode(false) as HTMLElement;
}

type Merging = { wanted: (id: number) => boolean; mark: (added: Element) => void };

function mergeLists(section: HTMLElement, here: HTMLElement | null, there: Element | null, merging: Merging): void {
  if (!here || !there) return;
  let before: Element | null = null;
  for (const item of there.children) {
    const comment = commentOf(item);
    const known = comment && commentHere(section, idOf(comment))?.parentElement;
    if (known) mergeItems(section, known, item, merging);
    else if (commentsIn(item).some((one) => merging.wanted(idOf(one)))) {
      const added = adopt(section, item);
      if (before) before.after(added);
      else here.prepend(added);
      merging.mark(added);
      before = added;
    }
    if (known?.parentElement === here) before = known;
  }
}

function mergeItems(section: HTMLElement, here: Element, there: Element, merging: Merging): void {
  const [comment, now] = [commentOf(here), commentOf(there)];
  if (comment && now) renewComment(comment, now);
  const [fold, foldNow] = [foldOf(here), foldOf(there)];
  if (fold && foldNow) {
    const [summary, summaryNow] = [fold.querySelector(":scope > summary"), foldNow.querySelector(":scope > summary")];
    if (summary && summaryNow) summary.textContent = summaryNow.textContent;
    mergeLists(section, listOf(fold), listOf(foldNow), merging);
    replacePart(fold, foldNow, ":scope > .answers-more");
  } else if (foldNow && commentsIn(foldNow).some((one) => merging.wanted(idOf(one)))) {
    const added = adopt(section, foldNow);
    here.append(added);
    // What the reader wrote here a moment ago stood in a list of its own.
    here.querySelectorAll(":scope > ol.thread:empty, :scope > .answers-more").forEach((one) => one.remove());
    merging.mark(added);
  }
}

/** A part of the other page. Comments that are here already move into it as they are. */
function adopt(section: HTMLElement, part: Element): HTMLElement {
  const added = document.importNode(part, true) as HTMLElement;
  for (const one of commentsIn(added)) {
    const here = commentHere(section, idOf(one))?.parentElement;
    if (here) one.parentElement?.replaceWith(here);
  }
  return added;
}

/** Shows a comment as it is now. A form in it, and its text, stay. */
function renewComment(here: HTMLElement, now: HTMLElement): void {
  const kept = readersOwn(here);
  here.style.removeProperty("min-block-size");
  const [words, wordsNow] = [here.querySelector(".comment-words"), now.querySelector(":scope > .comment-words")];
  const whole = here.querySelector(":scope > footer") !== null || here.querySelector(":scope > .tombstone") !== null;
  const links = (one: Element) => one.querySelectorAll(":scope > header a").length;
  if (!whole || !words !== !wordsNow || links(here) !== links(now) || words?.innerHTML !== wordsNow?.innerHTML) {
    here.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)), ...kept);
    here.ariaLabel = now.ariaLabel;
  } else replaceVotes(here, now);
}

function replaceVotes(here: HTMLElement, now: HTMLElement): void {
  const [votes, votesNow] = [here.querySelector<HTMLElement>("[data-votes]"), now.querySelector<HTMLElement>("[data-votes]")];
  if (!votes || !votesNow || here.querySelector("form[aria-busy=true]")) return;
  votes.textContent = votesNow.textContent;
  votes.dataset.votes = votesNow.dataset.votes;
  votes.hidden = votesNow.hidden;
}

function replacePart(here: Element, now: Element, selector: string): void {
  const [part, partNow] = [here.querySelector(selector), now.querySelector(selector)];
  if (part && partNow) {
    if (part.textContent !== partNow.textContent) part.replaceWith(document.importNode(partNow, true));
  } else if (partNow) here.append(document.importNode(partNow, true));
  else part?.remove();
}

/** Brings a comment that this page would show only further on, from its own page, with what leads to it from here. */
async function bringOne(section: HTMLElement, id: number, mark: (added: Element) => void): Promise<void> {
  const page = await pageAt(addressOf(id)).catch(() => null);
  let item = page && commentHere(page, id)?.parentElement;
  if (!item || commentHere(section, id)) return;
  item.querySelectorAll(":scope > :not([data-comment])").forEach((one) => one.remove());
  commentOf(item)?.classList.remove("comment-marked");
  commentOf(item)?.removeAttribute("aria-current");
  let above: Element | null = item.parentElement?.closest("li") ?? null;
  while (above && !commentHere(section, idOf(commentOf(above)!))) [item, above] = [above as HTMLElement, above.parentElement?.closest("li") ?? null];
  const [top, added] = [listOf(section), document.importNode(item, true)];
  if (!above && commentOf(item)?.dataset.comment !== String(id)) return;
  inPlace(section, () => {
    if (above) answersOf(commentHere(section, idOf(commentOf(above!)!))!.parentElement!).append(added);
    else if (/\/oldest(\/|$)/.test(location.pathname)) top?.append(added);
    else top?.prepend(added);
    mark(added);
  });
}

/** The list of the answers to a comment, made where there is none. */
function answersOf(item: Element): Element {
  const known = item.querySelector(":scope > details > ol.thread, :scope > ol.thread");
  if (known) return known;
  const list = Object.assign(document.createElement("ol"), { className: "thread" });
  commentOf(item)?.after(list);
  return list;
}

function markFresh(comment: HTMLElement, isNew: string): HTMLElement {
  comment.dataset.fresh = "";
  comment.querySelector(":scope > header")?.prepend(Object.assign(document.createElement("span"), { className: "notice-new", textContent: isNew }));
  return comment;
}
