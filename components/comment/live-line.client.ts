"use client";

import type { End } from "@/components/ui/listen.client";

/** What the paper says of a discussion (`LiveComments`, `LiveVotes` and `LiveBegun` of its JSON). */
export type CommentsEvent = { discussion: number; published: number; latest: number; comments: number[]; gone: number[]; complete: boolean; answers?: Record<string, number>; all?: number[] };
export type VotesEvent = { discussion: number; votes: Record<string, number> };
export type BegunEvent = { article: number; discussion: number | null };
export type Heard = { type: "comments"; event: CommentsEvent } | { type: "votes"; event: VotesEvent } | { type: "begun"; event: BegunEvent };

/**
 * What a tab listens to: in which discussion its article is discussed, and that discussion, 0 for none, from the comment
 * on that was the latest it knows of.
 */
export type Want = { article: number; discussion: number; latest: number };
/** What the tabs of a browser tell one another. */
type Told = { tab: string; want: Want } | { tab: string; gone: true } | { who: true } | { heard: Heard };

const NAME = "parallax-live";
/** Tabs that begin together are asked for together. */
const GATHER_MS = 150;
/** As many of each as one stream tells of. */
const MOST = 20;
const FIRST_RETRY_MS = 4_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/**
 * One stream for all tabs of a browser that are in view, held by one of them: whichever has the lock. Tabs that are
 * hidden hold and hear nothing, so with the last of them the stream ends. Where a browser has no locks (a paper without
 * https), each tab in view has a stream of its own.
 * @param own what the tab listens to from now on, asked whenever it begins to
 * @returns what ends it, and what says that it listens to something else now
 */
export function listenTo(own: () => Want, hear: (heard: Heard) => void): Listening {
  let listening: Listening | null = null;
  const wake = () => (listening ??= document.hidden ? null : begin(own, hear));
  const rest = () => {
    listening?.end();
    listening = null;
  };
  const turned = () => (document.hidden ? rest() : wake());
  document.addEventListener("visibilitychange", turned);
  // A page that the browser keeps as it is holds no lock and no stream meanwhile.
  addEventListener("pagehide", rest);
  addEventListener("pageshow", wake);
  wake();
  const end = () => {
    document.removeEventListener("visibilitychange", turned);
    removeEventListener("pagehide", rest);
    removeEventListener("pageshow", wake);
    rest();
  };
  return { end, changed: () => listening?.changed() };
}

type Listening = { end: End; changed: () => void };

function begin(own: () => Want, hear: (heard: Heard) => void): Listening {
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) {
    const alone = openStream(() => [own()], hear);
    return { end: alone.end, changed: () => alone.renew(own()) };
  }
  const tab = Math.random().toString(36).slice(2);
  const others = new Map<string, Want>();
  const channel = new BroadcastChannel(NAME);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin alone
  const tell = (told: Told) => channel.postMessage(told);
  let stream: ReturnType<typeof openStream> | null = null;
  channel.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    if ("heard" in data) return hear(data.heard);
    if ("who" in data) return tell({ tab, want: own() });
    if ("gone" in data) return void others.delete(data.tab);
    others.set(data.tab, data.want);
    stream?.renew(data.want);
  });
  const waiting = new AbortController();
  let leave: End = () => waiting.abort();
  navigator.locks.request(NAME, { signal: waiting.signal }, () => new Promise<void>((resolve) => {
    stream = openStream(() => [own(), ...others.values()], (heard) => {
      hear(heard);
      tell({ heard });
    });
    tell({ who: true });
    leave = () => {
      stream?.end();
      resolve();
    };
  })).catch((error: unknown) => (error as Error).name === "AbortError" || reportError(error));
  tell({ tab, want: own() });
  const end = () => {
    leave();
    tell({ tab, gone: true });
    channel.close();
  };
  return { end, changed: () => (stream ? stream.renew(own()) : tell({ tab, want: own() })) };
}

/** The connection itself. What breaks is tried again after a while that grows; nobody is told of it. */
function openStream(wants: () => readonly Want[], hear: (heard: Heard) => void): { renew: (want: Want) => void; end: End } {
  /** How the discussions stand that are listened to. */
  const known = new Map<number, number>();
  /** The articles that are listened to. */
  let articles = new Set<number>();
  let source: EventSource | null = null;
  let failures = 0;
  let timer = 0;
  let asked = "";
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(open, ms);
  };
  const broken = () => {
    source?.close();
    asked = "";
    failures += 1;
    later(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)) * (0.5 + Math.random() / 2));
  };
  function open(): void {
    const wanted = wants();
    articles = new Set(wanted.map(({ article }) => article));
    // What is no longer listened to changes unheard.
    for (const id of known.keys()) if (!wanted.some(({ discussion }) => discussion === id)) known.delete(id);
    const address = addressOf(wanted);
    if (address === asked) return;
    source?.close();
    asked = address;
    source = new EventSource(address);
    const pass = (type: Heard["type"]) => ({ data }: MessageEvent<string>) => {
      failures = 0;
      const heard = { type, event: JSON.parse(data) } as Heard;
      if (heard.type === "comments") known.set(heard.event.discussion, heard.event.latest);
      hear(heard);
    };
    source.addEventListener("comments", pass("comments"));
    source.addEventListener("votes", pass("votes"));
    source.addEventListener("begun", pass("begun"));
    source.addEventListener("error", broken);
  }
  const online = () => asked === "" && open();
  addEventListener("online", online);
  later(GATHER_MS);
  return {
    renew: (want) => asked !== "" && !(articles.has(want.article) && (want.discussion === 0 || known.get(want.discussion) === want.latest)) && later(GATHER_MS),
    end: () => {
      clearTimeout(timer);
      removeEventListener("online", online);
      source?.close();
    },
  };
}

/** Each discussion once, from the earliest comment on that one of the tabs waits for. */
function addressOf(wants: readonly Want[]): string {
  const from = new Map<number, number>();
  for (const { discussion, latest } of wants) if (discussion > 0) from.set(discussion, Math.min(latest, from.get(discussion) ?? latest));
  const articles = [...new Set(wants.map(({ article }) => article))].slice(0, MOST);
  const discussions = [...from].slice(0, MOST).map(([discussion, latest]) => `${discussion}:${latest}`);
  return `/api/v1/live?${discussions.length > 0 ? `discussions=${discussions.join(",")}&` : ""}articles=${articles.join(",")}`;
}
