import type { OwnPaper } from "../authority/paper";

/** Who sent attack number n, and what became of what they sent. */
export interface Sender {
  id: string;
  cookie: string;
  handle: string;
  /** Their comment; null where the paper refused it. */
  comment: number | null;
}

/** A way to ask the paper in somebody's name. Anything but a failure of the paper's own is an answer. */
export async function ask(paper: OwnPaper, who: Sender, method: string, address: string, body?: object | URLSearchParams): Promise<{ status: number; json: Record<string, unknown> }> {
  const form = body instanceof URLSearchParams;
  const response = await fetch(paper.url + address, {
    method, redirect: "manual", body: form ? body : body && JSON.stringify(body),
    headers: { cookie: who.cookie, "sec-fetch-site": "same-origin", ...(body && !form ? { "content-type": "application/json" } : {}) },
  });
  const text = await response.text();
  if (response.status >= 500) throw new Error(`${method} ${address} is answered ${response.status} for ${JSON.stringify(body).slice(0, 200)}: ${text.slice(0, 300)}`);
  return { status: response.status, json: /json/.test(response.headers.get("content-type") ?? "") ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

/** Does something for each of many, a few at a time. */
export async function each<T>(many: readonly T[], act: (one: T, at: number) => Promise<unknown>): Promise<void> {
  const waiting = many.map((one, at) => ({ one, at }));
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await act(next.one, next.at);
  }));
}
