import type { ReactNode } from "react";
import { KINDS } from "@/lib/closed-lists";
import { type Locale, topicName } from "@/lib/i18n/locale";
import type { MuteTarget } from "@/lib/mutes/types";
import { cachedSources } from "@/lib/sources/cached";
import { cachedSections } from "@/lib/topics/cached";
import type { Told } from "./done";

type Props = {
  locale: Locale;
  /** What was typed before. */
  typed: Told;
};

/** A form for each thing that can be muted. Each asks the page what its rule would hide: nothing is changed yet. */
export async function MuteForms({ locale, typed }: Props) {
  const [topics, { sources }] = await Promise.all([cachedSections(), cachedSources(undefined)]);
  const { words: { reading: { muted }, labels } } = locale;
  return (
    <section aria-labelledby="add" className="border-t border-ink pt-4 pb-8 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
      <h2 id="add" className="mb-4 text-13 font-semibold">{muted.add}</h2>
      <div className="grid max-w-[56rem] gap-x-8 gap-y-8 md:grid-cols-2">
        <MuteForm locale={locale} target="word" label={muted.words} hint={muted.wordsHint}>
          <div className="field-box"><input id="mute-word" name="word" type="text" required maxLength={100} autoComplete="off" defaultValue={typed.word} aria-describedby="mute-word-hint" /></div>
        </MuteForm>
        <MuteForm locale={locale} target="source" label={muted.source}>
          <div className="field-box"><input id="mute-source" name="source" type="text" required maxLength={200} autoComplete="off" list="mute-sources" defaultValue={typed.source} /></div>
          <datalist id="mute-sources">{sources.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}</datalist>
        </MuteForm>
        <MuteForm locale={locale} target="kind" label={muted.kind}>
          <Choice id="mute-kind" name="kind" first={muted.choose} chosen={typed.kind} options={KINDS.map((kind) => ({ value: kind, words: labels.kinds[kind].word }))} />
        </MuteForm>
        <MuteForm locale={locale} target="topic" label={muted.topic}>
          <Choice id="mute-topic" name="topic" first={muted.choose} chosen={typed.topic} options={topics.map((topic) => ({ value: topic.slug, words: topicName(locale, topic) }))} />
        </MuteForm>
      </div>
    </section>
  );
}

function MuteForm({ locale, target, label, hint, children }: { locale: Locale; target: MuteTarget; label: string; hint?: string; children: ReactNode }) {
  return (
    <form method="get" action={locale.routes.muted()} className="field content-start">
      <label htmlFor={`mute-${target}`}>{label}</label>
      {hint && <p id={`mute-${target}-hint`} className="meta">{hint}</p>}
      {children}
      <button type="submit" className="button mt-2 justify-self-start">{locale.words.reading.muted.preview}</button>
    </form>
  );
}

function Choice({ id, name, first, chosen, options }: { id: string; name: string; first: string; chosen: string | undefined; options: readonly { value: string; words: string }[] }) {
  return (
    <select id={id} name={name} required className="select">
      <option value="">{first}</option>
      {options.map(({ value, words }) => <option key={value} value={value} selected={value === chosen}>{words}</option>)}
    </select>
  );
}
