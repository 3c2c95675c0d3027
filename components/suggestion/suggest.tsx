import { toldIn } from "@/components/account/settings-page";
import { TextField } from "@/components/admin/field";
import { Time } from "@/components/article/time";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { SUGGESTION_LIMITS, type OwnSuggestion } from "@/lib/suggestions/types";
import { Answer } from "./answer";

type Source = { slug: string; name: string };
type Props = { locale: Locale; own: readonly OwnSuggestion[]; known: Source | null; told?: string; problem?: string; typed: Readonly<Record<string, string>> | null };

/** Where a reader asks for a source, and sees what became of those they asked for. */
export function SuggestPage({ locale, own, known, told, problem, typed }: Props) {
  const { routes, words: { suggesting: words, adding } } = locale;
  const said = toldIn(words.told, told);
  return (
    <Page locale={locale} path="/suggest" section="sources">
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      <div className="settings-column">
        {said && <output className="form-note block">{said}</output>}
        {known && <output className="form-note block"><Sentence text={adding.existing} parts={{ source: <Link className="quiet-link" href={routes.source(known.slug)}><bdi>{known.name}</bdi></Link> }} /></output>}
        {problem !== undefined && <p role="alert" className="form-problem">{toldIn(words.problems, problem) ?? words.problems.other}</p>}
        <section className="settings-part">
          <form method="post" action={routes.suggestForm()} className="form">
            <TextField name="address" label={words.address} hint={words.addressHint} value={typed?.address} maxLength={SUGGESTION_LIMITS.address} required />
            <TextField name="why" label={words.why} hint={words.whyHint} value={typed?.why} rows={3} maxLength={SUGGESTION_LIMITS.why} />
            <div><button type="submit" className="button button-main">{words.submit}</button></div>
          </form>
        </section>
        <section className="settings-part">
          <h2 className="headline headline-20">{words.yours}</h2>
          {own.length === 0 ? <p className="meta mt-2">{words.none}</p> : <ul className="rows mt-3">{own.map((one) => <li key={one.id}><Own locale={locale} suggestion={one} /></li>)}</ul>}
        </section>
      </div>
    </Page>
  );
}

function Own({ locale, suggestion }: { locale: Locale; suggestion: OwnSuggestion }) {
  return (
    <div className="min-w-0">
      <p className="wrap-anywhere font-semibold"><bdi>{suggestion.address}</bdi></p>
      <p className="meta">{locale.words.suggesting.states[suggestion.state]} · <Time locale={locale} at={suggestion.at} precision="day" /></p>
      <Answer locale={locale} answer={suggestion} />
    </div>
  );
}
