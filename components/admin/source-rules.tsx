import { SettingsSection } from "@/components/account/settings-page";
import { PostButton } from "@/components/reader/parts";
import { KINDS } from "@/lib/closed-lists";
import type { Locale } from "@/lib/i18n/locale";
import type { RulesPage } from "@/lib/source-rules/queries/page";
import { RULE_PRESETS, type RulePreset } from "@/lib/source-rules/rules/form";
import { RULE_ACTIONS, RULE_FIELDS, RULE_LENGTHS, RULE_TESTS, type SourceRule } from "@/lib/source-rules/types";
import { AdminPage } from "./admin-page";
import { SelectField, TextField } from "./field";
import { labelWords, optionsOf, tellingOf, type PaperTold } from "./paper-words";
import { RulesOverArticles } from "./source-rules-runs";
import { RuleTrial } from "./source-rules-trial";

type Props = { locale: Locale; page: RulesPage };

/** The rules of a source in their order, one of them to be written, and what they would have done. */
export function AdminSourceRules({ locale, page, told }: Props & { told: PaperTold }) {
  const { routes, words: { sourceRules: words, adminPaper } } = locale;
  const { slug, name, rules, feeds, form } = page;
  return (
    <AdminPage wide locale={locale} here="sources" title={words.title(name)} lead={words.lead} {...tellingOf(locale, words.told, told)}>
      <SettingsSection title={words.list} intro={words.limits}>
        {feeds.length === 0 && <p className="mt-3">{words.noFeeds}</p>}
        {rules.length === 0 ? <p className="mt-3">{words.none}</p> : <ol className="rows mt-3">{rules.map((rule) => <RuleRow key={rule.id} locale={locale} page={page} rule={rule} />)}</ol>}
        {rules.length > 0 && <p className="mt-4"><a className="button" href={`${routes.adminSourceRules(slug, { try: "saved" })}#trial`}>{words.tryAll}</a></p>}
      </SettingsSection>
      <div id="edit"><SettingsSection title={form.rule ? words.change(form.rule.place) : words.add}><RuleForm locale={locale} page={page} /></SettingsSection></div>
      <RulesOverArticles locale={locale} page={page} />
      {page.trial && <div id="trial"><RuleTrial locale={locale} trial={page.trial} /></div>}
      <p className="mt-6"><a className="button" href={routes.adminSource(slug)}>{name}</a> <a className="button" href={routes.adminSources()}>{adminPaper.sources.all}</a></p>
    </AdminPage>
  );
}

function RuleRow({ locale, page: { slug, rules, feeds }, rule }: Props & { rule: SourceRule }) {
  const { routes, words: { labels, sourceRules: words } } = locale;
  const { id, place, action, kind, field, test, value, caseSensitive, enabled, feedId, note } = rule;
  const says = action === "label" ? words.says.label(kind ? labels.kinds[kind].word : "") : words.says[action];
  const feed = feeds.find((each) => each.id === feedId)?.name;
  const more = [caseSensitive ? words.exactly : null, feedId === null ? null : feed === undefined ? words.otherFeed : words.onlyFeed(feed), enabled ? null : words.off, note].filter((each) => each !== null);
  const button = (act: "up" | "down" | "on" | "off" | "remove", word: string) => <PostButton action={routes.adminSourceRulesForm(slug, act)} words={word} about={words.about(place)} fields={{ rule: String(id) }} />;
  return (
    <li id={`rule-${id}`}>
      <div className="grid min-w-0 gap-1">
        <p className="wrap-anywhere"><span className="meta tabular-nums">{place}.</span> {says} {words.fields[field]} {words.tests[test]} <bdi className="font-semibold">{words.quote(value)}</bdi></p>
        {more.length > 0 && <p className="meta wrap-anywhere"><bdi>{more.join(" · ")}</bdi></p>}
      </div>
      <div className="desk-acts">
        {place > 1 && button("up", words.up)}
        {place < rules.length && button("down", words.down)}
        <a className="button" href={`${routes.adminSourceRules(slug, { rule: String(id) })}#edit`} aria-label={`${words.edit}: ${words.about(place)}`}>{words.edit}</a>
        {enabled ? button("off", words.switchOff) : button("on", words.switchOn)}
        {button("remove", words.remove)}
      </div>
    </li>
  );
}

function RuleForm({ locale, page: { slug, feeds, form: { fields, rule, problem, kept } } }: Props) {
  const { routes, words: { labels, sourceRules: words } } = locale;
  const { form } = words;
  return (
    <>
      {!rule && (
        <p className="mt-3">{words.presets} {(Object.keys(RULE_PRESETS) as RulePreset[]).map((name, at) => (
          <span key={name}>{at > 0 && " · "}<a className="quiet-link" href={`${routes.adminSourceRules(slug, { preset: name })}#edit`}>{words.preset[name]}</a></span>
        ))}</p>
      )}
      <form method="post" action={routes.adminSourceRulesForm(slug, "save")} className="form rule-form">
        {rule && <input type="hidden" name="rule" value={rule.id} />}
        {fields.off && <input type="hidden" name="off" value="on" />}
        {kept && <input type="hidden" name="kept" value={kept} />}
        <SelectField name="action" label={form.action} value={fields.action ?? "drop"} options={optionsOf(words.actions, RULE_ACTIONS)} />
        <div className="rule-kind"><SelectField name="kind" label={form.kind} hint={form.kindHint} value={fields.kind ?? "sponsored"} options={optionsOf(labelWords(labels.kinds), KINDS)} /></div>
        <SelectField name="field" label={form.field} value={fields.field ?? "title"} options={optionsOf(words.fields, RULE_FIELDS)} />
        <SelectField name="test" label={form.test} value={fields.test ?? "contains"} options={optionsOf(words.tests, RULE_TESTS)} />
        <TextField name="value" label={form.value} hint={form.valueHint} problem={problem === null ? undefined : words.problems[problem]} value={fields.value} required rows={2} maxLength={RULE_LENGTHS.value} />
        <label className="check"><input type="checkbox" name="case" value="on" defaultChecked={fields.case === "on"} /> {form.exactly}</label>
        {feeds.length > 1 && <SelectField name="feed" label={form.feed} value={fields.feed ?? ""} options={[{ value: "", word: form.allFeeds }, ...feeds.map(({ id, name }) => ({ value: String(id), word: name }))]} />}
        <TextField name="note" label={form.note} hint={form.noteHint} value={fields.note} maxLength={RULE_LENGTHS.note} />
        <div className="desk-acts">
          <button type="submit" formAction={routes.adminSourceRulesForm(slug, "preview")} className="button">{form.preview}</button>
          <button type="submit" className="button button-main">{form.save}</button>
          {rule && <a className="button" href={routes.adminSourceRules(slug)}>{words.cancel}</a>}
        </div>
      </form>
    </>
  );
}
