"use client";

import { onKey } from "@/components/ui/keys.client";
import type { End } from "@/components/ui/listen.client";
import { type InterfaceLanguage, splitLanguage } from "@/lib/i18n/languages";
import type { LiveWords } from "@/lib/i18n/messages/en/live";
import { BROUGHT_EVENT } from "./brought.client";
import { LiveBar } from "./live-bar.client";
import { type BegunEvent, type CommentsEvent, listenTo, type VotesEvent, type Want } from "./live-line.client";
import { bringNews, commentHere, commentsWithWords, takeAway } from "./live-merge.client";

const WORDS: Readonly<Record<InterfaceLanguage, () => Promise<{ live: LiveWords }>>> = {
  en: () => import("@/lib/i18n/messages/en/live"),
  de: () => import("@/lib/i18n/messages/de/live"),
};
/** What is being sent from here will stand here in a moment: it is no news. */
const SENDING = "form.compose[aria-busy=true]";
const SENDING_MS = 300;

/** Says what is new in the discussion that stands in `section`, and brings it when the reader wants it. Nothing moves before that. */
export async function followDiscussion(section: HTMLElement): Promise<End> {
  const { live: words } = await WORDS[splitLanguage(location.pathname).lang]();
  const discussion = new LiveDiscussion(section, words);
  const listening = listenTo(() => discussion.wants(), ({ type, event }) => {
    if (type === "begun" && discussion.goesTo(event)) listening.changed();
    else if (type === "comments" && event.discussion === discussion.id) discussion.changed(event);
    else if (type === "votes" && event.discussion === discussion.id) discussion.voted(event);
  });
  return () => {
    listening.end();
    discussion.end();
  };
}

class LiveDiscussion {
  /** 0 as long as nobody has begun it. */
  id: number;
  /** The last comment that is known of, here or among the news. */
  #latest: number;
  readonly #face: HTMLElement;
  readonly #bar: LiveBar;
  readonly #ends: End[];
  /** Comments that came and are not on the page. */
  readonly #news = new Set<number>();
  /** How many more came than are known by number. */
  #unnamed = 0;
  /** How many comments there are with those that are known of. */
  #published: number;
  /** Whether it went on in another discussion, of which nothing is known so far. */
  #arriving = false;
  /** Comments that stand here and did not come along to another discussion. */
  readonly #elsewhere = new Set<number>();
  /** Comments that were brought, and not looked at through the bar since. */
  #fresh: HTMLElement[] = [];
  #waiting = 0;

  constructor(private readonly section: HTMLElement, private readonly words: LiveWords) {
    this.#face = section.querySelector<HTMLElement>("[data-live]")!;
    const { discussion = "0", latest = "0", published = "0" } = this.#face.dataset;
    [this.id, this.#latest, this.#published] = [Number(discussion), Number(latest), Number(published)];
    this.#bar = new LiveBar(section, words, () => void this.#wanted());
    const own = new MutationObserver(() => this.#news.size > 0 && this.#show());
    own.observe(section, { childList: true, subtree: true });
    this.#ends = [() => own.disconnect(), () => this.#bar.end(), onKey((key) => this.#key(key))];
  }

  wants(): Want {
    return { article: Number(this.#face.dataset.of), discussion: this.id, latest: this.#latest };
  }

  /**
   * It is begun, or goes on in another: its article went into a story, or out of one. What is news there is offered; what
   * stands here stays, also what did not come along.
   * @returns whether something else has to be listened to
   */
  goesTo({ article, discussion }: BegunEvent): boolean {
    if (String(article) !== this.#face.dataset.of || this.id === (discussion ?? 0)) return false;
    this.#arriving = this.id > 0;
    [this.id, this.#latest, this.#unnamed] = [discussion ?? 0, 0, 0];
    this.#published = this.#arriving ? commentsWithWords(this.section).length : 0;
    this.#face.dataset.discussion = String(this.id);
    this.#news.clear();
    this.#show();
    return true;
  }

  changed({ comments, gone, complete, published, latest, answers = {}, all }: CommentsEvent): void {
    const left = all && new Set(all);
    if (left && this.#arriving) for (const id of commentsWithWords(this.section)) if (!left.has(id)) this.#elsewhere.add(id);
    this.#arriving = false;
    for (const id of left ? [...this.#news, ...commentsWithWords(this.section)].filter((one) => !left.has(one) && !this.#elsewhere.has(one)) : gone) {
      this.#news.delete(id);
      takeAway(this.section, id, this.words.gone);
    }
    for (const id of comments) if (this.#belongs(answers[id])) this.#news.add(id);
    if (!complete) this.#unnamed += Math.max(0, published - this.#published);
    [this.#published, this.#latest] = [published, latest];
    this.#show();
  }

  /**
   * Whether what answers this comment, or begins a thread, has its place on the page: of a page that shows a `part` of its
   * discussion, what answers a comment there; of the `end` of it, new threads as well.
   */
  #belongs(answered: number | undefined): boolean {
    const { live } = this.#face.dataset;
    if (live === "") return true;
    if (answered === undefined) return live === "end";
    // The page of a comment shows what that answers too, but not the other answers to it.
    const part = this.section.querySelector("[data-comment][aria-current]")?.closest("li") ?? this.section;
    return this.#news.has(answered) || commentHere(part, answered) !== null;
  }

  /** Shows other numbers where numbers stand. Where none stood, it waits until nothing in view can be moved by it. */
  voted({ votes }: VotesEvent): void {
    for (const [id, count] of Object.entries(votes)) {
      const shown = commentHere(this.section, Number(id))?.querySelector<HTMLElement>("[data-votes]");
      if (!shown || shown.parentElement?.querySelector("form[aria-busy=true]")) continue;
      shown.dataset.votes = String(count);
      shown.textContent = this.words.votes(count);
      if (shown.parentElement!.getBoundingClientRect().top > innerHeight) shown.hidden = count === 0;
    }
  }

  end(): void {
    clearTimeout(this.#waiting);
    this.#ends.forEach((end) => end());
  }

  #show(): void {
    clearTimeout(this.#waiting);
    if (document.querySelector(SENDING)) {
      this.#waiting = window.setTimeout(() => this.#show(), SENDING_MS);
      return;
    }
    for (const id of this.#news) if (commentHere(this.section, id)) this.#news.delete(id);
    const count = this.#news.size + this.#unnamed;
    if (count > 0) this.#bar.offer(this.words.news(count));
    else if (this.#fresh.length > 0) this.#bar.lead();
    else this.#bar.hide();
  }

  async #wanted(): Promise<void> {
    if (this.#news.size + this.#unnamed > 0) await this.#bring();
    else this.#step(1);
  }

  async #bring(): Promise<void> {
    this.#bar.busy(true);
    try {
      const { fresh, left } = await bringNews(this.section, this.#news, { all: this.#unnamed > 0, latest: this.#latest, isNew: this.words.isNew });
      this.#unnamed = 0;
      this.#news.clear();
      this.#fresh = [...this.#fresh, ...fresh].filter((one) => one.isConnected).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      this.#bar.say(this.words.shown(fresh.length));
      this.#show();
      if (left !== null) this.#bar.link(left, this.words.elsewhere);
      document.dispatchEvent(new Event(BROUGHT_EVENT));
    } catch {
      // The reader is offline, or the paper is: what came is offered as before.
      this.#show();
    } finally {
      this.#bar.busy(false);
    }
  }

  #key(key: string): boolean {
    if (key === "c" && this.#news.size + this.#unnamed > 0) void this.#bring();
    else if (key === "c" || key === "C") return this.#step(key === "c" ? 1 : -1);
    else return false;
    return true;
  }

  /** Goes to the new comment after or before the one that was looked at last. */
  #step(by: 1 | -1): boolean {
    const active = document.activeElement?.closest<HTMLElement>("[data-fresh]");
    const at = active ? this.#fresh.indexOf(active) : by === 1 ? -1 : this.#fresh.length;
    const next = this.#fresh[at + by] ?? (by === 1 ? this.#fresh[0] : this.#fresh.at(-1));
    if (!next) return false;
    for (let fold = next.closest<HTMLDetailsElement>("details:not([open])"); fold; fold = fold.closest<HTMLDetailsElement>("details:not([open])")) fold.open = true;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
    next.dataset.fresh = "seen";
    if (this.#fresh.every((one) => one.dataset.fresh === "seen")) this.#bar.hide();
    return true;
  }
}
