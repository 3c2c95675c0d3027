import { readFileSync } from "node:fs";
import path from "node:path";
import { SCOPES, type Scope } from "../../lib/auth/actors";
import { FORM_ADDRESSES } from "../../lib/routes";

/** One way into the paper, as the build serves it. `name` is what the table calls it. */
export type Door =
  | { kind: "page" | "file"; name: string; path: string }
  | { kind: "json"; name: string; path: string; method: string; scope: Scope | "session" | null }
  | { kind: "form"; name: string; path: string }
  | { kind: "action"; name: string; id: string; page: string };

const built = <T>(file: string) => JSON.parse(readFileSync(path.resolve(".next", file), "utf8")) as T;

/** What the OpenAPI document says of who may use an operation. */
type Described = { paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>> };

/**
 * Every page, form address, server action, operation of the JSON interface and file for machines that the build holds:
 * what is added to the paper is here without being named.
 * @param url where the built paper serves, for what it says of its operations
 */
export async function allDoors(url: string): Promise<Door[]> {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Described;
  const routes = Object.keys(built<Record<string, string>>("app-path-routes-manifest.json")).filter((route) => !route.startsWith("/_"));
  const pages = routes.filter((route) => route.endsWith("/page")).map((route) => addressOf(route, "/page"));
  const handlers = routes.filter((route) => route.endsWith("/route")).map((route) => addressOf(route, "/route"));
  // What is described and has no handler here is answered by the front.
  const described = Object.keys(document.paths).map((path) => `/api/v1${path.replace(/\{(\w+)\}/g, "[$1]")}`);
  const formFiles = handlers.filter((address) => address.startsWith("/api/forms/")).map((address) => address.replace("/api/forms/[lang]", ""));
  return [
    ...pages.map((address): Door => ({ kind: "page", name: `page ${address.replace("/[lang]", "") || "/"}`, path: address.replace("/[lang]", "") || "/" })),
    ...[...new Set([...handlers.filter((address) => address.startsWith("/api/v1/")), ...described])].flatMap((address) => jsonDoors(address, document)),
    ...formDoors(formFiles),
    ...handlers.filter((address) => !/^\/api\/(v1|forms)\//.test(address)).map((address): Door => ({ kind: "file", name: `file ${address}`, path: address })),
    ...actionDoors(),
  ];
}

/** A route of Next's without its groups. */
function addressOf(route: string, end: string): string {
  return route.slice(0, -end.length).replace(/\/\([^)]*\)/g, "");
}

function jsonDoors(address: string, { paths }: Described): Door[] {
  const path = address.slice("/api/v1".length).replace(/\[(\w+)\]/g, "{$1}");
  const operations = Object.entries(paths[path] ?? {}).filter(([method]) => ["get", "post", "put", "patch", "delete"].includes(method));
  // What no operation describes is asked for all the same.
  const known: [string, { security?: Record<string, string[]>[] }][] = operations.length > 0 ? operations : [["get", {}]];
  return known.map(([method, { security }]) => ({ kind: "json", name: `${method.toUpperCase()} ${path}`, path, method: method.toUpperCase(), scope: scopeOf(security) }));
}

/** The scope that a token needs; `session` where none will do, null where nobody has to say who they are. */
function scopeOf(security: Record<string, string[]>[] = []): Scope | "session" | null {
  const token = security.find((one) => "token" in one)?.token?.[0];
  return SCOPES.find((scope) => scope === token) ?? (security.length > 0 ? "session" : null);
}

/** The form addresses with each word that one of their parameters may be, such as `/articles/:slug/save`. */
function formDoors(files: readonly string[]): Door[] {
  const addresses = FORM_ADDRESSES.flatMap((address) => spelled(address.split("/").slice(1), files.map((file) => file.split("/").slice(1))));
  const names = [...new Set(addresses.map((segments) => `/${segments.join("/")}`))];
  const answered = new Set(names.map((name) => fileOf(name, files)));
  const forgotten = files.filter((file) => !answered.has(file)).map((file) => `${file} (no address in FORM_ADDRESSES leads there)`);
  return [...names, ...forgotten].map((name) => ({ kind: "form", name: `form ${name}`, path: name }));
}

function spelled([first, ...rest]: readonly string[], files: readonly string[][]): string[][] {
  if (first === undefined) return [[]];
  const words = wordsOf(first, rest.length > 0 ? [] : files.map(([segment]) => segment ?? ""));
  return words.flatMap((word) => spelled(rest, files.filter(([segment]) => segment === word || segment?.startsWith("[")).map((file) => file.slice(1))).map((end) => [word, ...end]));
}

/** What may stand in one place of an address: itself, the words it lists, or at its end the folders there are. */
function wordsOf(segment: string, folders: readonly string[]): readonly string[] {
  const listed = /^:\w+\(([a-z|-]+)\)$/.exec(segment)?.[1];
  if (listed !== undefined) return listed.split("|");
  const [name = ""] = segment.split("(");
  const literal = folders.filter((folder) => folder !== "" && !folder.startsWith("["));
  return name.startsWith(":") && literal.length > 0 ? [...new Set(literal)] : [name];
}

/** The handler that Next chooses: a folder's own name goes before a parameter. */
function fileOf(address: string, files: readonly string[]): string | undefined {
  const asked = address.split("/");
  const fits = files.filter((file) => file.split("/").length === asked.length && file.split("/").every((segment, at) => segment === asked[at] || segment.startsWith("[")));
  return fits.sort((a, b) => a.split("[").length - b.split("[").length)[0];
}

interface Actions {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
}

function actionDoors(): Door[] {
  return Object.entries(built<Actions>("server/server-reference-manifest.json").node).map(([id, { exportedName, filename, workers }]) => {
    // Any page that carries the action answers it, whatever the page asks of who opens it.
    const page = Object.keys(workers).map((worker) => addressOf(`/${worker.replace(/^app\//, "")}`, "/page").replace("/[lang]", "")).sort((a, b) => a.split("[").length - b.split("[").length)[0] ?? "";
    return { kind: "action", name: `action ${filename.replace(/^lib\/|\.ts$/g, "")} ${exportedName}`, id, page };
  });
}
