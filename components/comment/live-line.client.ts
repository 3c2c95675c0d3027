"use client";

import type { End } from "@/components/ui/listen.client";

/** What the paper says of a discussion (`LiveComments` and `LiveVotes` of its JSON). */
export type CommentsEvent = { discussion: number; published: number; latest: number; comments: number[]; gone: number[]; complete: boolean; all?: number[] };
export type VotesEvent = { discussion: number; votes: Record<string, number> };
export type Heard = { type: "comments"; event: CommentsEvent } | { type: "votes"; event: VotesEvent };

/** What a tab listens to: a discussion, from the comment on that was the latest it knows of. */
type Want = { discussion: number; latest: number };
/** What the tabs of a browser tell one another. */
type Told = { tab: string; want: Want } | { tab: string; gone: true } | { who: true } | { heard: Heard };

const NAME = "parallax-live";
/** Tabs that begin together are asked for together. */
const GATHER_MS = 150;
const FIRST_RETRY_MS = 4_000;
const LONGEST_RETRY_MS = 5 * 60_000;

/**
 * One stream for all tabs of a browser that are in view, held by one of them: whichever has the lock. Tabs that are
 * hidden hold and hear nothing, so with the last of them the stream ends. Where a browser has no locks (a paper without
 * https), each tab in view has a stream of its own.
 * @param latest what the tab knows of when it begins to listen
 * @returns what ends it
 */
export function listenTo(discussion: number, latest: () => number, hear: (heard: Heard) => void): End {
  let end: End | null = null;
  const wake = () => (end ??= document.hidden ? null : begin(discussion, latest, hear));
  const rest = () => {
    end?.();
    end = null;
  };
  const turned = () => (document.hidden ? rest() : wake());
  document.addEventListener("visibilitychange", turned);
  // A page that the browser keeps as it is holds no lock and no stream meanwhile.
  addEventListener("pagehide", rest);
  addEventListener("pageshow", wake);
  wake();
  return () => {
    document.removeEventListener("visibilitychange", turned);
    removeEventListener("pagehide", rest);
    removeEventListener("pageshow", wake);
    rest();
  };
}

function begin(discussion: number, latest: () => number, hear: (heard: Heard) => void): End {
  const own = (): Want => ({ discussion, latest: latest() });
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) return openStream(() => [own()], hear).end;
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
  return () => {
    leave();
    tell({ tab, gone: true });
    channel.close();
  };
}

/** The connection itself. What breaks is tried again after a while that grows; nobody is told of it. */
function openStream(wants: () => readonly Want[], hear: (heard: Heard) => void): { renew: (want: Want) => void; end: End } {
  /** How the discussions stand that are listened to. */
  const known = new Map<number, number>();
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
    const address = addressOf(wants());
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
    source.addEventListener("error", broken);
  }
  const online = () => asked === "" && open();
  addEventListener("online", online);
  later(GATHER_MS);
  return {
    renew: ({ discussion, latest }) => asked !== "" && known.get(discussion) !== latest && later(GATHER_MS),
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
  for (const { discussion, latest } of wants) from.set(discussion, Math.min(latest, from.get(discussion) ?? latest));
  return `/api/v1/live?discussions=${[...from].slice(0, 20).map(([discussion, latest]) => `${discussion}:${latest}`).join(",")}`;
}
