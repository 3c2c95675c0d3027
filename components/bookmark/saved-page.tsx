import { notFound } from "next/navigation";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { changeSummary } from "@/lib/bookmarks/queries/changes";
import { namedLists } from "@/lib/bookmarks/queries/lists";
import { listSaved, shelfCounts } from "@/lib/bookmarks/queries/page";
import { changeIdSchema, searchSchema } from "@/lib/bookmarks/schema";
import type { SavedPage as Saved, SavedView } from "@/lib/bookmarks/types";
import { CONTROLS, KINDS, type Control } from "@/lib/closed-lists";
import { AppError } from "@/lib/errors";
import { LANGUAGES } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locale";
import { routes as firstRoutes } from "@/lib/routes";
import { type DeskProps, type DeskWords, viewOf } from "./desk";
import { SavedDesk } from "./saved-desk.client";
import { toldBy } from "./told";

type Props = { locale: Locale; userId: string; place: Pick<SavedView, "shelf" | "list">; query: Readonly<Record<string, string | undefined>> };

/** The page of a shelf or a list of what a reader saved. */
export async function SavedPage({ locale, userId, place, query }: Props) {
  const { routes } = locale;
  const words = locale.words.saved;
  const q = searchSchema.safeParse(query.q ?? "");
  const searched = q.success ? q.data.trim() : "";
  const change = changeIdSchema.safeParse(query.change);
  const [found, lists, counts, summary] = await Promise.all([
    pageFrom(userId, viewOf(place, searched), query.from), namedLists(userId), shelfCounts(userId), change.success ? changeSummary(userId, change.data) : null,
  ]);
  if (!found) notFound();
  const list = lists.find((one) => one.id === place.list);
  const desk: DeskProps = {
    place, q: searched, lists, counts, ...found, words: deskWords(words),
    here: place.list === undefined ? routes.saved(place.shelf) : routes.savedList(place.list),
    told: toldBy(words, query.told, summary),
    controls: Object.fromEntries(CONTROLS.map((control) => [control, locale.words.labels.controls[control].short])) as Record<Control, string>,
    labels: { kinds: wordsOf(KINDS, locale.words.labels.kinds), controls: wordsOf(CONTROLS, locale.words.labels.controls) }, lang: locale.lang,
    demo: locale.words.labels.demoMark,
    formats: LANGUAGES[locale.lang].formats,
    routes: {
      inbox: routes.saved(), later: routes.saved("later"), archive: routes.saved("archive"), files: routes.savedFiles(), latest: routes.latest(),
      article: routes.article(""), list: routes.savedList(""),
      act: routes.savedForm("act"), undo: routes.savedForm("undo"), note: routes.savedForm("note"), listForm: routes.savedForm("lists"),
    },
  };
  return (
    <Page locale={locale} path={place.list === undefined ? firstRoutes.saved(place.shelf) : firstRoutes.savedList(place.list)} section="saved" lively={<SavedDesk {...desk} />}>
      <PageTitle title={list ? list.name : place.shelf === "inbox" || !place.shelf ? words.title : words.shelves[place.shelf]}>{place.shelf && <p>{words.shelfLeads[place.shelf]}</p>}</PageTitle>
    </Page>
  );
}

/** The words of a list alone. */
function wordsOf<T extends string>(list: readonly T[], labels: Readonly<Record<T, { word: string }>>): Record<T, { word: string }> {
  return Object.fromEntries(list.map((each) => [each, { word: labels[each].word }])) as Record<T, { word: string }>;
}

/** A cursor that is none leads to the list's start. */
async function pageFrom(userId: string, view: SavedView, from: string | undefined): Promise<{ first: Saved; from: string | null } | null> {
  const at = async (cursor: string | undefined) => {
    const first = await listSaved(userId, view, cursor);
    return first && { first, from: cursor ?? null };
  };
  try {
    return await at(from);
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return at(undefined);
    throw error;
  }
}

/** The words that the browser needs. */
function deskWords(words: Locale["words"]["saved"]): DeskWords {
  const { description: _d, done: _o, confirm: _c, export: _e, import: _i, shelfLeads: _s, listMade: _m, listRenamed: _r, listDeleted: _l, noteTooLong: _n, ...rest } = words;
  return rest;
}
