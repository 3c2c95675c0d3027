"use client";

/** What the JSON interface refused, in its own words. */
export class Refusal extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
    this.name = "Refusal";
  }
}

/**
 * Asks the paper's JSON interface as the reader who is signed in.
 * @param path after /api/v1
 * @returns the body, or null where there is none
 * @throws Refusal with what the interface says, or whatever the network throws
 */
export async function askPaper<T>(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(`/api/v1${path}`, { method, ...sent });
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    throw new Refusal(problem.detail ?? response.statusText, response.status);
  }
  return (response.status === 204 ? null : await response.json()) as T;
}
