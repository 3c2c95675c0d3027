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

/**
 * Asks the paper's JSON interface as the reader who is signed in.
 * @param path after /api/v1
 * @param keepalive lets a request outlive the page that sends it
 * @returns the body, or null where there is none
 * @throws Refusal with what the interface says, or whatever the network throws
 */
export async function askPaper<T>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown, keepalive = false): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(`/api/v1${path}`, { method, keepalive, ...sent });
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Refusal(problem.detail ?? response.statusText, response.status);
  }
  return (response.status === 204 ? null : await response.json()) as T;
}
