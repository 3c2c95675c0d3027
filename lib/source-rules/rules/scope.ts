import { OFFERED_SCOPES, type OfferedScope, type RuleScope } from "../types";

export function isOfferedScope(text: string | undefined): text is OfferedScope {
  return OFFERED_SCOPES.some((one) => one === text);
}

/** What a form offers, as it is meant. */
export function scopeOf(offered: OfferedScope): RuleScope {
  const [what, count] = offered.split("-");
  return what === "last" ? { last: Number(count) } : { days: Number(count) };
}
