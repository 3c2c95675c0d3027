import type { Kind } from "@/lib/closed-lists";
import { KIND_LABELS, kindTone } from "@/lib/format/labels";

/** What kind of piece this is, in words; `plain` without its frame, where many stand close together. */
export function KindChip({ kind, plain = false }: { kind: Kind; plain?: boolean }) {
  return <span className={`chip tone-${kindTone(kind)} ${plain ? "chip-plain" : ""}`}>{KIND_LABELS[kind].word}</span>;
}

/** The same where plain reports go without saying, as in lists. */
export function UnusualKind({ kind, plain = false }: { kind: Kind; plain?: boolean }) {
  return kind === "report" ? null : <KindChip kind={kind} plain={plain} />;
}
