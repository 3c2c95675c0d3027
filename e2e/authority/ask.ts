import { SCOPES, type Scope } from "../../lib/auth/actors";
import type { Door } from "./doors";
import type { Person, Scene } from "./scene";
import type { Row } from "./table";

/** What became of a request: let in, led to sign in, refused, told that there is no such thing, or something else. */
export type Answer = "in" | "sign-in" | "refused" | "missing" | "invalid" | `status ${number}`;
export interface Answered {
  answer: Answer;
  text: string;
}
/** How a request proves where it comes from. */
export type Proof = Readonly<Record<string, string>>;
export const HERE: Proof = { "sec-fetch-site": "same-origin" };

/** An address with things of a scene in place of its parameters. */
async function filled(text: string, row: Row, scene: Scene, asker: Person): Promise<string> {
  const segments = await Promise.all(text.split("/").map(async (segment) => {
    const parameter = /^(?:\{(\w+)\}|\[+(?:\.{3})?(\w+)\]+|:(\w+)(?:\(.*\))?)$/.exec(segment)?.slice(1).find((name) => name !== undefined);
    if (parameter === undefined) return segment;
    return row.as?.[parameter] ?? scene.thing(row.of?.[parameter] ?? parameter, asker);
  }));
  return segments.join("/");
}

const BRACED = /\{(\w+)\}/g;

async function sentBy(row: Row, scene: Scene, asker: Person): Promise<string | undefined> {
  if (row.send === undefined) return undefined;
  let text = typeof row.send === "string" ? row.send : JSON.stringify(row.send);
  for (const [whole, name = ""] of text.matchAll(BRACED)) text = text.replace(whole, await scene.thing(name, asker));
  return text;
}

export interface Asking {
  url: string;
  scene: Scene;
  row: Row;
  asker: Person;
  proof?: Proof;
  /** Asks by a token of these scopes in place of a session. */
  scopes?: readonly Scope[];
  /** In place of the one that fits. */
  contentType?: string;
}

/** Knocks at a door as somebody. */
export async function knock(door: Door, asking: Asking): Promise<Answered> {
  const { url, scene, row, asker, proof = HERE, scopes } = asking;
  const identity: Record<string, string> = asker === "guest" ? {} : scopes ? { authorization: `Bearer ${await scene.tokenOf(asker, scopes)}` } : { cookie: scene.people[asker].cookie };
  const headers = { ...(scopes ? {} : proof), ...identity };
  const at = (path: string) => filled(path, row, scene, asker);
  const sent = await sentBy(row, scene, asker);
  if (door.kind === "json") {
    const type = asking.contentType ?? row.type ?? "application/json";
    const response = await fetch(`${url}/api/v1${await at(door.path)}${row.query ?? ""}`, { method: door.method, redirect: "manual", headers: { ...headers, ...(sent === undefined ? {} : { "content-type": type }) }, body: sent });
    return { answer: statusAnswer(response.status), text: await response.text() };
  }
  if (door.kind === "form") {
    const response = await fetch(url + await at(door.path), { method: "POST", redirect: "manual", headers, body: new URLSearchParams(fieldsOf(sent)) });
    return { answer: formAnswer(response), text: response.headers.get("location") ?? (await response.text()) };
  }
  if (door.kind === "action") {
    const response = await fetch(url + await at(door.page), { method: "POST", redirect: "manual", headers: { ...headers, "next-action": door.id, accept: "text/x-component" }, body: actionBody(fieldsOf(sent)) });
    return actionAnswer(response);
  }
  const response = await fetch(url + await at(door.path) + (row.query ?? ""), { redirect: "manual", headers });
  const location = response.headers.get("location");
  return { answer: location === null ? statusAnswer(response.status) : leadsToSignIn(location) ? "sign-in" : "in", text: await response.text() };
}

const fieldsOf = (sent: string | undefined) => (sent === undefined ? {} : (JSON.parse(sent) as Record<string, string>));

/** The arguments of an action that a form of React's sends: the state before, and the fields. */
function actionBody(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([{}, "$K1"]));
  return body;
}

const leadsToSignIn = (location: string) => new URL(location, "http://here").pathname === "/sign-in";

function statusAnswer(status: number): Answer {
  if (status >= 200 && status < 300) return "in";
  return ({ 400: "invalid", 401: "sign-in", 403: "refused", 404: "missing", 415: "invalid" } as const)[status] ?? `status ${status}`;
}

/** A form that could not be done leads to a page that says so, with what was typed. */
function formAnswer(response: Response): Answer {
  const location = response.headers.get("location");
  if (response.status !== 303 || location === null) return statusAnswer(response.status);
  if (leadsToSignIn(location)) return "sign-in";
  return /[?&](kept|problem)=/.test(location) ? "refused" : "in";
}

/** What an action says in its state: done or where to go on, or what was wrong. */
async function actionAnswer(response: Response): Promise<Answered> {
  const text = await response.text();
  const [, state = ""] = /^\d+:(\{.*"problem":.*\})$/m.exec(text) ?? [];
  if (state === "") return { answer: `status ${response.status}`, text };
  const { problem, fields, done, leaveFor } = JSON.parse(state) as { problem: string | null; fields: object; done: object | null; leaveFor: string | null };
  const answer = done !== null || leaveFor !== null ? "in" : /no longer signed in/.test(problem ?? "") ? "sign-in" : Object.keys(fields).length > 0 ? "invalid" : "refused";
  return { answer, text: state };
}

/** Every scope but the one that an operation asks for. */
export const allBut = (scope: Scope | "session"): Scope[] => SCOPES.filter((one) => one !== scope);
