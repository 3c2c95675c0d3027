import type { Topic } from "@/lib/closed-lists";
import type { Reasoned } from "../types";
import { topicOfCategory } from "./topic-categories";
import type { FeedCategory } from "./types";

/** An article has at most so many topics. */
const MOST = 2;

/** Categories that name one of our topics, as topics, with the publisher's word as the reason; at most two. */
export function topicsOf(categories: readonly FeedCategory[]): Reasoned<Topic>[] {
  const found = new Map<Topic, Reasoned<Topic>>();
  for (const { term, label } of categories) {
    for (const word of [label, term, ...term.split(/\s*[/>|:]\s*/)]) {
      const topic = word === null ? null : topicOfCategory(word);
      if (topic && !found.has(topic)) found.set(topic, { value: topic, reason: `The feed files it under “${(label ?? term).slice(0, 80)}”.`, origin: "source" });
    }
  }
  return [...found.values()].slice(0, MOST);
}

/** Folders of an address that are looked at: what stands further in is the article's own. */
const FOLDERS = 3;

/** The topic that a folder of the article's address names, the last that does; none where the address names none. */
export function topicsOfAddress(address: string | null): Reasoned<Topic>[] {
  for (const folder of foldersOf(address).reverse()) {
    const topic = topicOfCategory(folder);
    if (topic) return [{ value: topic, reason: `Its address stands under “${folder.slice(0, 80)}”.`, origin: "source" }];
  }
  return [];
}

function foldersOf(address: string | null): string[] {
  if (address === null || !URL.canParse(address)) return [];
  const url = new URL(address);
  // Of a host for one subject alone, like sport.example.com, the first part says it.
  const host = url.hostname.split(".");
  const folders = url.pathname.split("/").filter((part) => part !== "").slice(0, -1).slice(0, FOLDERS).map(decoded);
  return host.length > 2 && host[0] !== undefined ? [host[0], ...folders] : folders;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
