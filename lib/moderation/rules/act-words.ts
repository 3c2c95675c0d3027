import type { Messages } from "@/lib/i18n/messages/en";
import type { LoggedAct } from "./chain";

type Words = Messages["log"];

/** How far a hash is shown where the whole one is a link away. */
const SHORT = 16;

export const shortHash = (hash: string) => hash.slice(0, SHORT);

/** How what an act was about is found among what a page's acts were about. */
export const targetKey = ({ targetType, target }: Pick<LoggedAct, "targetType" | "target">) => `${targetType}:${target}`;

/** The reason of an act in words; one that this version does not know as it stands in the log. */
export function reasonWords({ reasons }: Words, reason: string): string {
  return Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : reason;
}

/**
 * What an act was about, as words around its name: `{name}` is the mark.
 * @returns the words, and the name that stands for the mark where nothing better is known
 */
export function targetWords({ targets }: Words, { targetType, target }: LoggedAct): { text: string; name: string } {
  return { text: targets[targetType], name: target };
}

/** Who acted: `{name}` in the text is the mark for their random name. */
export function actorWords(words: Words, { actor }: LoggedAct): { text: string; name: string } {
  return actor === "system" ? { text: words.system, name: "" } : { text: words.person, name: actor };
}

/** An act as one sentence of plain text, such as "Person p-1f0c rejected comment 12". */
export function actText(words: Words, act: LoggedAct, targetName?: string): string {
  const [actor, target] = [actorWords(words, act), targetWords(words, act)];
  const parts: Readonly<Record<string, string>> = { actor: actor.text.replace("{name}", () => actor.name), target: target.text.replace("{name}", () => targetName ?? target.name) };
  return words.says[act.action].replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? "");
}
