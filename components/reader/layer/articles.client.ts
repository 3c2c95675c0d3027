"use client";

import { QueryObserver, type QueryClient } from "@tanstack/react-query";
import type { End } from "@/components/ui/listen.client";
import type { ArticleState, ReaderState } from "@/lib/reading/schema";
import { askPaper } from "@/components/reader/ask.client";

export type States = Readonly<Record<string, ArticleState>>;
/** What is known of the page's articles, and of how much waits in the inbox and among the notices: nothing before the first answer. */
export type Known = { articles: States; inbox: number | null; notices: number | null };
export type Change = Partial<ArticleState>;
/** What tabs tell each other: one article's change, or that many have changed. */
type Told = { id: string; change: Change } | "all";

const KEY = ["articles"] as const;
/** A count that stands for “so many or more”, so that it cannot be reckoned with. */
export const UNCOUNTED = 100;
/** The most that one question may name. */
const MOST_IDS = 200;

/** The ids of the articles that the page shows, each once. */
export function idsOnPage(): string[] {
  return [...new Set([...document.querySelectorAll<HTMLElement>("[data-article]")].map((element) => element.dataset.article ?? ""))];
}

async function askForStates(): Promise<ReaderState> {
  const ids = idsOnPage();
  if (ids.length === 0) return askPaper("GET", "/me/state");
  const answers: ReaderState[] = [];
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    answers.push(await askPaper<ReaderState>("GET", `/me/state?ids=${ids.slice(at, at + MOST_IDS).join(",")}`));
  }
  return { articles: Object.assign({}, ...answers.map(({ articles }) => articles)) as States, inbox: answers[0]?.inbox ?? 0, notices: answers[0]?.notices ?? 0 };
}

/** What the inbox holds once an article has gone in or out. */
function inboxAfter(inbox: number | null, before: ArticleState["saved"], after: ArticleState["saved"] | undefined): number | null {
  if (inbox === null || after === undefined || inbox >= UNCOUNTED) return inbox;
  return inbox + Number(after?.shelf === "inbox") - Number(before?.shelf === "inbox");
}

function changed(known: Known, id: string, change: Change): Known {
  const state = known.articles[id] ?? { saved: null, read: false, progress: null, muted: null };
  return { ...known, articles: { ...known.articles, [id]: { ...state, ...change } }, inbox: inboxAfter(known.inbox, state.saved, change.saved) };
}

/** What the articles of this page are to the reader and what waits in the inbox, the same in all tabs of the browser. */
export class Articles {
  readonly #channel = new BroadcastChannel("parallax-articles");

  /** A question was broken off for a change, so what it asked is not known yet. */
  #brokenOff = false;
  /** What was kept while a question was on its way: its answer may be from before that. */
  #meanwhile = new Map<string, Change>();
  /** What the inbox was said to hold before an answer that may be older. */
  #inboxMeanwhile: number | null = null;

  constructor(private readonly client: QueryClient) {
    this.#channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if (data === "all") void this.askAgain();
      else if (this.of(data.id)) this.#learn(data.id, data.change);
    });
  }

  /** Asks once now, again when the reader comes back to the tab, and tells of every change. */
  watch(shows: (known: Known) => void, failed: (error: Error) => void): End {
    const observer = new QueryObserver<Known>(this.client, {
      queryKey: KEY,
      queryFn: () => this.#ask(),
      staleTime: Infinity,
      // What is being sent would be overwritten by an answer from before it arrived.
      refetchOnWindowFocus: () => (this.client.isMutating() === 0 ? "always" : false),
    });
    const end = observer.subscribe(({ data, error }) => {
      if (data) shows(data);
      if (error) failed(error);
    });
    return () => {
      end();
      this.#channel.close();
    };
  }

  of(id: string): ArticleState | undefined {
    return this.client.getQueryData<Known>(KEY)?.articles[id];
  }

  /** Shows a change before it is kept. @returns what puts back what it changed */
  async show(id: string, change: Change): Promise<() => void> {
    this.#brokenOff ||= this.client.isFetching({ queryKey: KEY }) > 0;
    await this.client.cancelQueries({ queryKey: KEY });
    const before = this.of(id);
    this.#set(id, change);
    return () => {
      if (!before) return;
      const put = Object.fromEntries(Object.keys(change).map((name) => [name, before[name as keyof ArticleState]]));
      this.#set(id, put);
    };
  }

  /** A change was kept: all tabs show it. */
  tell(id: string, change: Change): void {
    this.#learn(id, change);
    this.#send({ id, change });
  }

  /** A part of the page that keeps the count itself says what waits in the inbox now. */
  setInbox(inbox: number): void {
    const known = this.client.getQueryData<Known>(KEY);
    if (!known || this.client.isFetching({ queryKey: KEY }) > 0) this.#inboxMeanwhile = inbox;
    if (known) this.client.setQueryData<Known>(KEY, { ...known, inbox });
  }

  /** Many articles have changed: this tab and the others ask again. */
  tellAll(): void {
    this.#send("all");
    void this.askAgain();
  }

  /** The last of the changes is being answered: asks what was broken off for them. */
  settle(): void {
    if (this.#brokenOff && this.client.isMutating() <= 1) void this.askAgain();
  }

  async askAgain(): Promise<void> {
    this.#brokenOff = false;
    await this.client.invalidateQueries({ queryKey: KEY });
  }

  async #ask(): Promise<Known> {
    this.#meanwhile = new Map();
    const asked = await askForStates();
    const known = [...this.#meanwhile].reduce<Known>((all, [id, change]) => (all.articles[id] ? changed(all, id, change) : all), asked);
    const inbox = this.#inboxMeanwhile ?? known.inbox;
    this.#inboxMeanwhile = null;
    return { ...known, inbox };
  }

  #learn(id: string, change: Change): void {
    this.#meanwhile.set(id, { ...this.#meanwhile.get(id), ...change });
    this.#set(id, change);
  }

  #send(told: Told): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
    this.#channel.postMessage(told);
  }

  #set(id: string, change: Change): void {
    this.client.setQueryData<Known>(KEY, (known = { articles: {}, inbox: null, notices: null }) => changed(known, id, change));
  }
}
