import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteHandler } from "@/lib/http/endpoint";

const ROOT = path.resolve("app/api/v1");

/** The addresses below /api/v1 that route files answer, in the form of an OpenAPI path; the one for missing addresses left out. */
export function routePaths(): string[] {
  const found = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "route.ts");
  return found.map((file) => `/${path.dirname(file)}`.replaceAll(path.sep, "/")).filter((route) => !route.includes("[[...")).map((route) => route.replace(/\[(\w+)\]/g, "{$1}"));
}

/** Asks a handler as a server would: `address` is what comes after /api/v1. */
export async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`http://paper.example/api/v1${address}`);
  const segments = url.pathname.slice("/api/v1/".length).split("/").filter(Boolean);
  const { file, params } = find(segments);
  const handlers = (await import(pathToFileURL(file).href)) as Record<string, RouteHandler>;
  const handler = handlers[init.method ?? "GET"];
  if (!handler) throw new Error(`${file} has no handler for ${init.method ?? "GET"}.`);
  return handler(new Request(url, init), { params: Promise.resolve(params) });
}

function find(segments: string[]): { file: string; params: Record<string, string> } {
  const exact = path.join(ROOT, ...segments, "route.ts");
  if (existsSync(exact)) return { file: exact, params: {} };
  const byId = path.join(ROOT, ...segments.slice(0, -1), "[id]", "route.ts");
  if (segments.length > 1 && existsSync(byId)) return { file: byId, params: { id: decodeURIComponent(segments.at(-1) ?? "") } };
  return { file: path.join(ROOT, "[[...missing]]", "route.ts"), params: {} };
}
