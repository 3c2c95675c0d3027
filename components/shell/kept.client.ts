"use client";

import { isKeptName, type KeptName } from "@/lib/preferences/rules";

/** Names in this browser's storage: each setting by its own, and which of them were chosen here and not yet in the account. */
const named = (name: string) => `parallax:${name}`;
const OWN = named("own");
/** What the page's look depends on; the script in the head applies the same before the first paint. */
const ON_ROOT: ReadonlySet<string> = new Set<KeptName>(["theme", "size", "width", "density", "keys"]);

/** Sent on the document when a setting has changed on this page. */
export const CHOSEN_EVENT = "parallax:chosen";

/** What this browser keeps under a name; the empty text where it keeps nothing, which is the default. */
export function kept(name: KeptName): string {
  return read(named(name)) ?? "";
}

/** Keeps a choice, applies it, and notes that the account does not have it yet. */
export function choose(name: string, value: string): void {
  if (!isKeptName(name)) return;
  keep(name, value);
  write(OWN, [...new Set([...ownNames(), name])].join(","));
  document.dispatchEvent(new CustomEvent(CHOSEN_EVENT));
}

/** Keeps what an account says, and applies it. */
export function keepAll(values: Readonly<Record<KeptName, string>>): void {
  const changed = Object.entries(values).filter(([name, value]) => isKeptName(name) && kept(name) !== value);
  for (const [name, value] of changed) keep(name as KeptName, value);
  if (changed.length > 0) document.dispatchEvent(new CustomEvent(CHOSEN_EVENT));
}

function keep(name: KeptName, value: string): void {
  if (kept(name) !== value) write(named(name), value);
  apply(name, value);
}

/** The settings that were chosen here and that the account does not have yet, with their values. */
export function ownChoices(): Partial<Record<KeptName, string>> {
  return Object.fromEntries(ownNames().map((name) => [name, kept(name)]));
}

/** The account has these choices now. Those that were chosen otherwise meanwhile stay the browser's own. */
export function handedOver(choices: Partial<Record<KeptName, string>>): void {
  write(OWN, ownNames().filter((name) => choices[name] !== kept(name)).join(","));
}

function ownNames(): KeptName[] {
  return (read(OWN) ?? "").split(",").filter(isKeptName);
}

const SYNCED = named("synced");

/** When this browser last knew what the account says, in ms since 1970; 0 where it has not asked since its reader signed in. */
export const syncedAt = () => Number(read(SYNCED) ?? 0);
export const noteSync = () => write(SYNCED, String(Date.now()));
/** Nobody is signed in: whoever signs in next has an account of their own. */
export const forgetSync = () => read(SYNCED) && write(SYNCED, "");

/** Applies what another tab of this browser chose. */
export function applyFromElsewhere({ key, newValue }: StorageEvent): void {
  const name = key?.startsWith("parallax:") ? key.slice("parallax:".length) : "";
  if (isKeptName(name)) apply(name, newValue ?? "");
}

function apply(name: KeptName, value: string): void {
  if (!ON_ROOT.has(name)) return;
  const { dataset } = document.documentElement;
  if (value === "") delete dataset[name];
  else dataset[name] = value;
}

/** Where storage is refused, a choice lasts as long as the page. */
const ofThisPage = new Map<string, string>();

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return ofThisPage.get(key) ?? null;
  }
}

function write(key: string, value: string): void {
  try {
    if (value === "") localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    ofThisPage.set(key, value);
  }
}
