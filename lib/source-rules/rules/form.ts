import type { RuleAction, RuleField, RuleTest } from "../types";

/** The fields of the form for one rule. */
export const RULE_FORM = ["rule", "action", "kind", "field", "test", "value", "case", "feed", "off", "note"] as const;
export type RuleFormFields = Readonly<Partial<Record<(typeof RULE_FORM)[number], string>>>;

/** What a form says of a rule, as it was typed. */
export function ruleFieldsIn(form: FormData): Record<string, string> {
  return Object.fromEntries(RULE_FORM.flatMap((name) => {
    const value = form.get(name);
    return typeof value === "string" && value !== "" ? [[name, value.replace(/\s*\r?\n\s*/g, " ")]] : [];
  }));
}

/** The same as the schema of a rule takes it. The kind counts for labels alone, whatever the form has beside it. */
export function ruleOfFields({ action, kind, field, test, value = "", case: exactly, feed, off, note }: RuleFormFields) {
  return {
    action, field, test, value, kind: action === "label" ? kind : null, feedId: feed === undefined ? null : Number(feed), caseSensitive: exactly === "on", enabled: off !== "on", note: note ?? null,
  };
}

/** The number of the rule that a form is about; null for a new one. */
export function ruleIn({ rule }: RuleFormFields): number | null {
  return rule !== undefined && /^[1-9]\d{0,8}$/.test(rule) ? Number(rule) : null;
}

type Preset = { action: RuleAction; kind?: "sponsored"; field: RuleField; test: RuleTest; value: string };

/** Rules that many papers want, to begin with. */
export const RULE_PRESETS = {
  promotion: {
    action: "label", kind: "sponsored", field: "title", test: "matches",
    value: "\\b(sponsored|advertorial|promoted (content|post|story)|paid (content|post|partnership)|partner content|in partnership with|presented by|brought to you by|anzeige|publireportage|patrocinado|sponsorisé)",
  },
  digest: {
    action: "drop", field: "title", test: "matches",
    value: "\\b(round-?up|digest|newsletter|(morning|evening|daily|weekly) briefing|week in review|in brief|recap|links? (of|for) the (day|week)|presseschau|wochenrückblick)",
  },
  category: { action: "keep", field: "category", test: "equals", value: "" },
} as const satisfies Record<string, Preset>;
export type RulePreset = keyof typeof RULE_PRESETS;

export function isRulePreset(name: string | undefined): name is RulePreset {
  return name !== undefined && Object.hasOwn(RULE_PRESETS, name);
}
