import { hashUuid } from "@/lib/ingest/identity";
import type { SourceRule } from "../types";
import type { CompiledRules } from "./compile";

/** Names everything that decides whether an entry comes in: what rules of one version dropped, they would drop again. */
export function decidingVersion({ deciding }: CompiledRules): string {
  return hashUuid(JSON.stringify(deciding.map(({ rule: { id, place, action, field, test, value, caseSensitive } }) => [id, place, action, field, test, value, caseSensitive])));
}

/** Names a whole list of rules: another version is another list. */
export function listVersion(rules: readonly SourceRule[]): string {
  return hashUuid(JSON.stringify(rules.map(({ id, feedId, action, kind, field, test, value, caseSensitive, enabled, note }) => [id, feedId, action, kind, field, test, value, caseSensitive, enabled, note]))).slice(0, 8);
}
