import type { ReactNode } from "react";
import { KINDS } from "@/lib/closed-lists";
import { type Locale, topicName } from "@/lib/i18n/locale";
import type { Mute } from "@/lib/mutes/types";

/** What a rule is about, in the words of the interface; words of the reader's own stand in quotes. */
export function muteName(locale: Locale, { target, value, label }: Pick<Mute, "target" | "value" | "label">): ReactNode {
  if (target === "word") return <q><bdi>{value}</bdi></q>;
  if (target === "topic") return topicName(locale, { slug: value, name: label });
  const kind = KINDS.find((one) => one === value);
  if (target === "kind" && kind) return locale.words.labels.kinds[kind].word;
  return <bdi>{label}</bdi>;
}
