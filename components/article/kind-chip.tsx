import type { Kind } from "@/lib/closed-lists";
import { KIND_LABELS, kindTone } from "@/lib/format/labels";

/** What kind of piece this is, in words. */
export function KindChip({ kind }: { kind: Kind }) {
  return <span className={`chip tone-${kindTone(kind)}`}>{KIND_LABELS[kind].word}</span>;
}

/** The same where plain reports go without saying, as in lists. */
export function UnusualKind({ kind }: { kind: Kind }) {
  return kind === "report" ? null : <KindChip kind={kind} />;
}
