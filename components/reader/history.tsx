import { Note, WaysOn } from "@/components/shell/notes";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import { cardsInOrder } from "@/lib/articles/queries";
import { findTarget } from "@/lib/follows/queries";
import type { Locale } from "@/lib/i18n/locale";
import { getPreferences } from "@/lib/preferences/queries";
import type { Preferences } from "@/lib/preferences/schema";
import { goingOn } from "@/lib/reading/queries/played";
import { findArticleId, listHistory, type History as List } from "@/lib/reading/queries";
import { viewParts, viewSchema } from "@/lib/reading/schema";
import { Done, type Told } from "./done";
import { GoingOn } from "./going-on";
import { Confirm, PostButton } from "./parts";
import { ReadingRow } from "./reading-row";
import { RowDays } from "./row-days";

type Props = { locale: Locale; userId: string; before: string | undefined; told: Told };

/** What a reader read, last first, and what is kept of it. */
export async function History({ locale, userId, before, told }: Props) {
  const [list, preferences, going] = await Promise.all([listHistory(userId, before), getPreferences(userId), before === undefined ? goingOn(userId) : []]);
  const { routes, words: { reading: { history, allRead } } } = locale;
  return (
    <Page locale={locale} path="/history" section={null}>
      <PageTitle title={history.title}>{history.lead}</PageTitle>
      <Done locale={locale} userId={userId} told={told} from="history" />
      {told.read !== undefined && <ConfirmRead locale={locale} slug={told.read} />}
      {told.view !== undefined && told.done === undefined && <ConfirmReadAll locale={locale} view={told.view} upToTime={told.upToTime} />}
      {preferences.historyPaused && <p className="form-note mb-6">{history.paused}</p>}
      <div className="mb-6 flex flex-wrap gap-2 no-print">
        <PostButton action={routes.historyForm("read-all")} words={allRead.mark} />
        <a className="button" href="#keeping">{history.settings}</a>
      </div>
      {before === undefined && <GoingOn locale={locale} items={going} />}
      <Entries locale={locale} list={list} before={before} />
      <Keeping locale={locale} preferences={preferences} />
    </Page>
  );
}

async function ConfirmRead({ locale, slug }: { locale: Locale; slug: string }) {
  const id = await findArticleId(slug);
  const [article] = id === null ? [] : await cardsInOrder([id]);
  if (!article) return null;
  const { routes, words: { reading: { history, row } } } = locale;
  return (
    <Confirm title={<Sentence text={history.confirmRead} parts={{ name: <bdi lang={article.lang}>{article.title}</bdi> }} />}>
      <PostButton action={routes.readingForm(article.slug, "read")} words={row.markRead} main />
    </Confirm>
  );
}

async function ConfirmReadAll({ locale, view, upToTime }: { locale: Locale; view: string; upToTime: string | undefined }) {
  const name = await nameOfView(view);
  if (name === null) return null;
  const { routes, words: { reading: { allRead } } } = locale;
  return (
    <Confirm title={name === "" ? allRead.confirm : <Sentence text={allRead.confirmOf} parts={{ name: <bdi>{name}</bdi> }} />}>
      <PostButton action={routes.historyForm("read-all")} words={allRead.markIt} fields={{ view, ...(upToTime === undefined ? {} : { upToTime }) }} main />
    </Confirm>
  );
}

/** The name of the topic or source that a view is of; empty for everything, null for none that there is. */
async function nameOfView(view: string): Promise<string | null> {
  const named = viewSchema.safeParse(view);
  if (!named.success) return null;
  const parts = viewParts(named.data);
  return parts.kind === "all" ? "" : ((await findTarget(parts.kind, parts.named))?.name ?? null);
}

function Entries({ locale, list, before }: { locale: Locale; list: List; before: string | undefined }) {
  const { routes, formats, words: { reading: { history }, shell } } = locale;
  if (list.entries.length === 0 && !before) {
    return (
      <div className="border-t border-ink">
        <Note title={history.empty}><p>{history.emptyWhy}</p><WaysOn links={[{ href: routes.front(), words: shell.front }, { href: routes.latest(), words: shell.sections.latest }]} /></Note>
      </div>
    );
  }
  const back = { from: "history", ...(before ? { before } : {}) };
  return (
    <>
      <RowDays rows={list.entries.map(({ article, reading }) => ({
        key: article.id,
        day: reading.openedAt === null ? "" : formats.editionDay(reading.openedAt),
        row: <ReadingRow locale={locale} article={article} read={reading.read} progress={reading.position?.progress ?? null} openedAt={reading.openedAt} back={back} />,
      }))} />
      <nav aria-label={shell.pages.label} className="flex flex-wrap items-center justify-between gap-4 border-t border-ink py-5 no-print">
        {before ? <a className="button" href={routes.history()}>{shell.pages.toNewest}</a> : <span />}
        {list.older ? <a className="button" rel="next" href={routes.history({ before: list.older })}>{shell.pages.older}</a> : <p className="meta">{shell.pages.end}</p>}
      </nav>
    </>
  );
}

/** What is kept from now on, and the end of what was kept. */
function Keeping({ locale, preferences }: { locale: Locale; preferences: Preferences }) {
  const { routes, words: { reading: { history }, reader } } = locale;
  return (
    <section id="keeping" aria-labelledby="keeping-title" className="grid gap-8 border-t border-ink pt-4 pb-12 no-print lg:grid-cols-[11rem_minmax(0,1fr)]">
      <h2 id="keeping-title" className="text-13 font-semibold">{history.settings}</h2>
      <div className="grid max-w-[42rem] gap-10 md:grid-cols-2">
        <form method="post" action={routes.historyForm("settings")} className="form mt-0">
          <label className="tick"><input type="checkbox" name="historyPaused" defaultChecked={preferences.historyPaused} /> {history.pause}</label>
          <div className="flex flex-wrap gap-2">
            <button type="submit" className="button">{history.keep}</button>
            <a className="button" href={routes.readingSettings()}>{reader.settings}</a>
          </div>
        </form>
        <details>
          <summary className="button">{history.wipe}</summary>
          <form method="post" action={routes.historyForm("wipe")} className="form">
            <p className="text-15">{history.wipeWhat}</p>
            <label className="tick"><input type="checkbox" name="markRead" value="all" defaultChecked /> {history.wipeMarkRead}</label>
            <button type="submit" className="button button-main justify-self-start">{history.wipeNow}</button>
          </form>
        </details>
      </div>
    </section>
  );
}
