import { toldIn } from "@/components/account/settings-page";
import { SelectField, TextField } from "@/components/admin/field";
import { optionsOf } from "@/components/admin/paper-words";
import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Link } from "@/components/ui/link";
import { direction, langAttribute } from "@/lib/format/text";
import type { Locale } from "@/lib/i18n/locale";
import { idOf } from "@/lib/moderation/rules/forms";
import type { BelongingArticle, BelongingStory } from "@/lib/stories/queries/belonging";
import { PROPOSAL_LIMITS, STORY_REASONS, type ProposedThing, type StoryDecision } from "@/lib/stories/types";

/** What the address says: what was just done or could not be, and the words of a search for another story. */
export type BelongingTold = { told?: string; problem?: string; act?: string; q?: string };

type Props = {
  locale: Locale; told: BelongingTold;
  /** The story, or an article that stands in none. */
  story: BelongingStory | null; alone: BelongingArticle | null;
  /** The article from whose page somebody comes. */
  chosen: number | null;
  /** What the search found; null where none was asked for. */
  found: readonly ProposedThing[] | null;
  decisions: readonly StoryDecision[];
  /** Whether this reader decides, or proposes. */
  decides: boolean;
  /** What was typed into a form that could not be done. */
  typed: Readonly<Record<string, string>>;
};

/** Where a reader proposes, and a moderator decides, what belongs into a story. */
export function BelongingPage({ locale, told, story, alone, chosen, found, decisions, decides, typed }: Props) {
  const { routes, words: { belonging: words } } = locale;
  const said = toldIn(words.told, told.told);
  const about = story ?? alone;
  const act = decides ? idOf(told.act) : null;
  return (
    <Page locale={locale} path="/belongs" section={null}>
      <PageTitle title={words.title}>{words.lead} {decides ? words.leadModerator : words.leadReader}</PageTitle>
      <div className="settings-column">
        {said && <output className="form-note block">{said}</output>}
        {act !== null && <div className="mt-3"><Undo locale={locale} act={act} story={story} /></div>}
        {told.problem !== undefined && <p role="alert" className="form-problem">{toldIn(words.problems, told.problem) ?? words.problems.other}</p>}
        {about && <p className="headline headline-24 mt-6" lang={langAttribute(about.lang)} dir={direction(about.lang)}><Link className="quiet-link" href={story ? routes.story(story.slug) : routes.article(about.slug)}>{about.title}</Link></p>}
        <Search locale={locale} story={story} alone={alone} chosen={chosen} q={told.q} />
        <form method="post" action={decides ? routes.moderationStoryForm("decide") : routes.belongsForm()} className="form settings-part">
          <Sending story={story} alone={alone} q={told.q} />
          {story && <Which locale={locale} story={story} chosen={chosen} />}
          <Where locale={locale} story={story} found={found} typed={typed.typed} />
          <SelectField name="reason" label={words.reason} options={[{ value: "", word: "–" }, ...optionsOf(words.reasons, STORY_REASONS)]} value={typed.reason} required />
          {!decides && <TextField name="why" label={words.why} hint={words.whyHint} value={typed.why} rows={3} maxLength={PROPOSAL_LIMITS.why} />}
          <div><button type="submit" className="button button-main">{decides ? words.decide : words.propose}</button></div>
        </form>
        {story && <Decisions locale={locale} decisions={decisions} decides={decides} story={story} />}
      </div>
    </Page>
  );
}

/** What the form is about; `alone`: an article in no story, or the one from whose page somebody comes. */
function Sending({ story, alone, q }: { story: BelongingStory | null; alone: BelongingArticle | null; q?: string }) {
  return (
    <>
      {story && <input type="hidden" name="story" value={story.slug} />}
      {alone && <><input type="hidden" name="alone" value={alone.slug} /><input type="hidden" name="article" value={alone.id} /></>}
      {q && <input type="hidden" name="q" value={q} />}
    </>
  );
}

function Search({ locale: { routes, words: { belonging: words } }, story, alone, chosen, q }: Pick<Props, "locale" | "story" | "alone" | "chosen"> & { q?: string }) {
  const from = story?.articles.find(({ id }) => id === chosen)?.slug ?? alone?.slug;
  return (
    <form method="get" action={routes.belongs({})} className="form mt-6">
      {story && <input type="hidden" name="story" value={story.slug} />}
      {from && <input type="hidden" name="article" value={from} />}
      <TextField name="q" label={words.words} value={q} maxLength={200} />
      <div><button type="submit" className="button">{words.look}</button></div>
    </form>
  );
}

function Which({ locale: { words: { belonging: words } }, story, chosen }: { locale: Locale; story: BelongingStory; chosen: number | null }) {
  return (
    <fieldset className="field">
      <legend>{words.which}</legend>
      <p className="meta">{words.whichHint}</p>
      <ul className="rows mt-2">
        {story.articles.map(({ id, title, lang, source }) => (
          <li key={id}>
            <label className="check">
              <input type="checkbox" name="article" value={id} defaultChecked={id === chosen} />
              <span className="min-w-0 font-semibold" lang={langAttribute(lang)} dir={direction(lang)}>{title} <bdi className="meta block">{source}</bdi></span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Where({ locale: { words: { belonging: words } }, story, found, typed }: Pick<Props, "locale" | "story" | "found"> & { typed?: string }) {
  return (
    <fieldset className="field">
      <legend>{words.where}</legend>
      {story && <label className="check py-1"><input type="radio" name="to" value="own" defaultChecked={found === null} /><span>{words.own}</span></label>}
      {found?.map(({ id, title, lang }, place) => (
        <label key={id} className="check py-1"><input type="radio" name="to" value={id} defaultChecked={place === 0} /><span lang={langAttribute(lang)} dir={direction(lang)}>{title}</span></label>
      ))}
      {found?.length === 0 && <p className="meta">{words.noneFound}</p>}
      <div className="mt-3"><TextField name="typed" label={words.typed} hint={words.typedHint} value={typed} maxLength={500} /></div>
    </fieldset>
  );
}

function Undo({ locale: { routes, words: { belonging: words } }, act, story }: { locale: Locale; act: number; story: BelongingStory | null }) {
  return <PostButton action={routes.moderationStoryForm("undo")} words={words.undo} about={words.act(act)} fields={{ act: String(act), ...(story ? { story: story.slug } : {}) }} />;
}

/** What people decided about the story, the latest first; moderators can take it back. */
function Decisions({ locale, decisions, decides, story }: Pick<Props, "locale" | "decisions" | "decides"> & { story: BelongingStory }) {
  const { routes, words: { belonging: words, log } } = locale;
  return (
    <section className="settings-part">
      <h2 className="headline headline-20">{words.acts}</h2>
      {decisions.length === 0 && <p className="meta mt-2">{words.noActs}</p>}
      <ul className="rows">
        {decisions.map(({ act, action, reason, at, undoneBy }) => (
          <li key={act} className="flex flex-wrap items-center justify-between gap-3">
            <span><a className="quiet-link" href={routes.act(act)}>{words.together.says[action]}</a> <span className="meta block">{log.reasons[reason]} · <Time locale={locale} at={at} precision="minute" />{undoneBy !== null && <> · {words.together.takenBack}</>}</span></span>
            {decides && undoneBy === null && <Undo locale={locale} act={act} story={story} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
