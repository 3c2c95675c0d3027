import { PostButton } from "@/components/reader/parts";
import type { Locale } from "@/lib/i18n/locale";
import type { SpamLearnt, WordRow, DeskPart } from "@/lib/moderation/types";
import { DeskPage, type DeskTold } from "./desk-page";

type Counts = Readonly<Record<DeskPart, number>>;
type Props = { locale: Locale; counts: Counts; words: readonly WordRow[]; next: string | null; tried: { text: string; found: Readonly<Record<WordRow["list"], readonly string[]>> } | null; told: DeskTold };

/** The lists of words: what is on them, adding, taking off, and trying a text against them. */
export function WordLists({ locale, counts, words: rows, next, tried, told }: Props) {
  const { routes, words: { desk: { parts, wordLists: words } } } = locale;
  return (
    <DeskPage locale={locale} here={null} title={parts.words} lead={words.lead} counts={counts} told={told}>
      <section className="settings-part">
        <h2 className="headline headline-20">{words.add}</h2>
        <form method="post" action={routes.moderationForm("words")} className="form">
          <div className="field"><label htmlFor="phrase">{words.phrase}</label><p id="phrase-hint" className="meta">{words.hint}</p><input id="phrase" name="phrase" required maxLength={100} className="desk-input" autoComplete="off" aria-describedby="phrase-hint" /></div>
          <fieldset className="field border-0"><legend>{words.list}</legend>{(["banned", "suspect"] as const).map((list) => <label key={list} className="check"><input type="radio" name="list" value={list} defaultChecked={list === "suspect"} /> {words.lists[list]}</label>)}</fieldset>
          <div><button type="submit" className="button">{words.addSubmit}</button></div>
        </form>
      </section>
      <section className="settings-part">
        <h2 className="headline headline-20">{words.try}</h2>
        <form action={routes.moderationWords()} className="form">
          <div className="field"><label htmlFor="try">{words.text}</label><textarea id="try" name="try" rows={3} maxLength={2_000} className="desk-text" defaultValue={tried?.text} /></div>
          <div><button type="submit" className="button">{words.trySubmit}</button></div>
        </form>
        {tried && <Tried locale={locale} found={tried.found} />}
      </section>
      <section className="settings-part">
        <h2 className="headline headline-20">{words.all}</h2>
        {rows.length === 0 && <p className="meta mt-2">{words.none}</p>}
        <ul className="rows">
          {rows.map(({ id, phrase, folded, list }) => (
            <li key={id}>
              <span><bdi className="wrap-anywhere">{phrase}</bdi> <span className="meta block">{words.lists[list]} · {words.compared(folded)}</span></span>
              <PostButton action={routes.moderationForm("words")} words={words.remove} about={phrase} fields={{ remove: String(id) }} />
            </li>
          ))}
        </ul>
        {next !== null && <p className="mt-6"><a className="button" rel="next" href={routes.moderationWords({ after: next })}>{locale.words.desk.more}</a></p>}
      </section>
    </DeskPage>
  );
}

function Tried({ locale: { words: { desk: { wordLists: words } } }, found }: { locale: Locale; found: NonNullable<Props["tried"]>["found"] }) {
  const lists = (["banned", "suspect"] as const).filter((list) => found[list].length > 0);
  return (
    <output className="form-note mt-4 block">
      {lists.length === 0 && words.nothingFound}
      {lists.map((list) => <span key={list} className="block"><b>{words.lists[list]}:</b> <bdi>{found[list].join(", ")}</bdi></span>)}
    </output>
  );
}

/** What the spam score has learnt from the decisions here. */
export function SpamWords({ locale, counts, learnt: { total, forSpam, forHam } }: { locale: Locale; counts: Counts; learnt: SpamLearnt }) {
  const { words: { desk: { parts, spamWords: words } } } = locale;
  return (
    <DeskPage locale={locale} here={null} title={parts.spam} lead={words.lead} counts={counts}>
      <p className="settings-part">{words.total(total.spam, total.ham)} {Math.min(total.spam, total.ham) < 10 && words.few}</p>
      {([["spam", forSpam], ["ham", forHam]] as const).map(([side, rows]) => (
        <section key={side} className="settings-part">
          <h2 className="headline headline-20">{words.sides[side]}</h2>
          {rows.length === 0 ? <p className="meta mt-2">{words.none}</p> : (
            <ul className="rows">{rows.map(({ word, spam, ham }) => <li key={word}><bdi className="wrap-anywhere">{word}</bdi><span className="meta">{words.counts(spam, ham)}</span></li>)}</ul>
          )}
        </section>
      ))}
    </DeskPage>
  );
}
