"use client";

import type { End } from "@/components/ui/listen.client";

const EVERY_MS = 1_000;
/** Where nothing answers it is asked less and less often. */
const SELDOM_MS = 30_000;

type Look = { running: { stage: string; total: number | null; done: number; added: number } | null; last: { at: string } | null };
type Test = { state: string };

/**
 * Follows the look at a feed, or the test of one, that the page says is under way: what it does now, each second while the
 * page is looked at, and then the page as it is when it is over. Without scripts a link does the same.
 */
export function followFeed(): End {
  const page = document.querySelector<HTMLElement>("[data-feed-page]");
  const panel = page?.querySelector<HTMLElement>("[data-feed-look], [data-feed-test]");
  if (!page || !panel) return () => undefined;
  const link = panel.querySelector<HTMLElement>("[data-feed-again]");
  if (link) link.hidden = true;
  const over = panel.dataset.feedLook ? lookOver(panel, panel.dataset.feedLook) : testOver(panel.dataset.feedTest ?? "");
  let [wait, timer, ended] = [EVERY_MS, 0, false];
  const end = () => {
    ended = true;
    clearTimeout(timer);
    if (link) link.hidden = false;
  };
  const turn = async () => {
    try {
      if (!document.hidden && (await over())) {
        await renew(page);
        return end();
      }
      wait = EVERY_MS;
    } catch {
      wait = Math.min(SELDOM_MS, wait * 2);
    }
    if (!ended) timer = window.setTimeout(() => void turn(), wait);
  };
  timer = window.setTimeout(() => void turn(), EVERY_MS / 4);
  return end;
}

/** Shows what a look does. It is over when another one is the last. */
function lookOver(panel: HTMLElement, address: string): () => Promise<boolean> {
  const words = JSON.parse(panel.dataset.words ?? "{}") as Record<string, string>;
  const said = panel.querySelector("[data-feed-said]");
  return async () => {
    const { running, last } = await asked<Look>(address);
    const stage = words[running?.stage ?? "waiting"] ?? "";
    const counts = running?.total ? ` ${filled(words.progress ?? "", { done: running.done, total: running.total, added: running.added })}` : "";
    if (said && said.textContent !== stage + counts) said.textContent = stage + counts;
    return running === null && (last?.at ?? "") !== panel.dataset.last;
  };
}

function testOver(address: string): () => Promise<boolean> {
  return async () => {
    const { state } = await asked<Test>(address);
    return state !== "waiting" && state !== "running";
  };
}

async function asked<T>(address: string): Promise<T> {
  const response = await fetch(address, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as T;
}

function filled(text: string, values: Readonly<Record<string, number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The parts that may have changed, but no form that somebody may be filling in, from the page as it is now, and said to those who hear it. */
async function renew(page: HTMLElement): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: "text/html" } });
  if (!response.ok) throw new Error(`The page answered ${response.status}.`);
  const now = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const part of document.querySelectorAll<HTMLElement>("[data-feed-part]")) {
    const fresh = now.querySelector(`[data-feed-part="${part.dataset.feedPart}"]`);
    if (fresh) part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  }
  const told = page.querySelector<HTMLElement>(".form-note, .form-problem") ?? page.querySelector<HTMLElement>("tbody tr");
  const said = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });
  page.append(said);
  said.textContent = told?.textContent.trim() ?? "";
}
