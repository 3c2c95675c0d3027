import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { RouteHandler } from "@/lib/http/endpoint";

const ROOT = path.resolve("app/api/v1");

/** Route files under app/api/v1, with the segments of their addresses. */
function routeFiles(): { file: string; segments: string[] }[] {
  const found = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => path.basename(file) === "route.ts" && !file.includes("[[..."));
  return found.map((file) => ({ file: path.join(ROOT, file), segments: path.dirname(file).split(path.sep) }));
}

/** The addresses below /api/v1 that route files answer, in the form of an OpenAPI path; the one for missing addresses left out. */
export function routePaths(): { path: string; file: string; isPrivate: boolean }[] {
  return routeFiles().map(({ file, segments }) => ({
    file, path: `/${segments.join("/")}`.replace(/\[(\w+)\]/g, "{$1}"), isPrivate: readFileSync(file, "utf8").includes('from "@/lib/http/private"'),
  }));
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

/** The route file that Next would choose: a segment's own name goes before a parameter. */
function find(asked: string[]): { file: string; params: Record<string, string> } {
  const fitting = routeFiles().filter(({ segments }) => segments.length === asked.length && segments.every((segment, at) => segment === asked[at] || segment.startsWith("[")));
  const named = (segments: string[]) => segments.filter((segment) => !segment.startsWith("[")).length;
  const [best] = fitting.sort((a, b) => named(b.segments) - named(a.segments));
  if (!best) return { file: path.join(ROOT, "[[...missing]]", "route.ts"), params: {} };
  const params = best.segments.flatMap((segment, at) => (segment.startsWith("[") ? [[segment.slice(1, -1), decodeURIComponent(asked[at] ?? "")]] : []));
  return { file: best.file, params: Object.fromEntries(params) as Record<string, string> };
}
