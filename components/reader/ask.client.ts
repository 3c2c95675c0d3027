"use client";

/** What the JSON interface refused, in its own words. */
export class Refusal extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
    this.name = "Refusal";
  }

  /** The session has ended. */
  get ended(): boolean {
    return this.status === 401;
  }
}

/** Browsers let so many bytes, of all that is under way, outlive their pages; others must not fail for want of room. */
const MOST_OUTLIVING = 16_000;

/**
 * Asks the paper's JSON interface as the reader who is signed in. What a reader has done is sent even if they leave the
 * page in the same moment.
 * @param path after /api/v1
 * @returns the body, or null where there is none
 * @throws Refusal with what the interface says, or whatever the network throws
 */
export async function askPaper<T>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<T> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const sent = text === undefined ? {} : { body: text, headers: { "content-type": "application/json" } };
  const keepalive = method !== "GET" && (text?.length ?? 0) < MOST_OUTLIVING;
  const response = await fetch(`/api/v1${path}`, { method, keepalive, ...sent });
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Refusal(problem.detail ?? response.statusText, response.status);
  }
  return (response.status === 204 ? null : await response.json()) as T;
}
