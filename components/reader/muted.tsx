import { SettingsNav } from "@/components/account/settings-page";
import { StandingNote } from "@/components/account/standing-note";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import { Time } from "@/components/article/time";
import type { Locale } from "@/lib/i18n/locale";
import { listMutes, previewMute, shownMute } from "@/lib/mutes/queries";
import { newMuteSchema, type NewMute } from "@/lib/mutes/schema";
import { MUTE_TARGETS, type Mute } from "@/lib/mutes/types";
import { Done, type Told } from "./done";
import { MuteForms } from "./mute-forms";
import { muteName } from "./mute-name";
import { Confirm, PostButton, Problem } from "./parts";

type Props = { locale: Locale; userId: string; told: Told };

/** A reader's rules, and what a new one would hide before it is made. */
export async function Muted({ locale, userId, told }: Props) {
  const { muted } = locale.words.reading;
  const [mutes, wanted] = [await listMutes(userId), wantedBy(told)];
  return (
    <Page locale={locale} path="/settings/muted" section="settings">
      <SettingsNav locale={locale} here="muted" />
      <StandingNote locale={locale} userId={userId} />
      <PageTitle title={muted.title}>{muted.lead}</PageTitle>
      <Done locale={locale} userId={userId} told={told} from="muted" />
      {wanted === "invalid" && <Problem locale={locale} code="invalid" />}
      {wanted !== null && wanted !== "invalid" && <Preview locale={locale} wanted={wanted} />}
      <MuteForms locale={locale} typed={told} />
      <Rules locale={locale} mutes={mutes.map(({ shown }) => shown)} />
    </Page>
  );
}

/** The rule that the address asks about: one field, named by what it is about. */
function wantedBy(told: Told): NewMute | "invalid" | null {
  const target = MUTE_TARGETS.find((one) => told.done === undefined && told[one] !== undefined);
  if (!target) return null;
  const value = told[target] ?? "";
  // Names of sources are typed as they are read; slugs are made from them.
  const result = newMuteSchema.safeParse({ target, value: target === "source" ? value.trim().toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-") : value });
  return result.success ? result.data : "invalid";
}

async function Preview({ locale, wanted }: { locale: Locale; wanted: NewMute }) {
  const [preview, shown] = await Promise.all([previewMute(wanted), shownMute(wanted)]);
  if (!preview || !shown) return <Problem locale={locale} code="not-found" />;
  const { routes, words: { reading: { muted } } } = locale;
  return (
    <Confirm title={<Sentence text={muted.would} parts={{ name: muteName(locale, shown) }} />}>
      <p className="standfirst w-full text-17">{preview.hidden > 0 ? muted.wouldHide(preview.hidden, preview.looked) : muted.wouldHideNone(preview.looked)}</p>
      {preview.articles.length > 0 && (
        <details open={preview.articles.length <= 5} className="w-full">
          <summary className="quiet-link text-13">{muted.newestOfThem}</summary>
          <ul className="mt-2 grid gap-1 text-15">
            {preview.articles.map(({ id, slug, title, source }) => <li key={id}><a className="hover:underline" href={routes.article(slug)}><bdi>{title}</bdi></a> <span className="meta"><bdi>{source}</bdi></span></li>)}
          </ul>
        </details>
      )}
      <PostButton action={routes.mutedForm("add")} words={muted.mute} fields={{ target: wanted.target, value: wanted.value }} main />
      <a className="button" href={routes.muted()}>{muted.leave}</a>
    </Confirm>
  );
}

function Rules({ locale, mutes }: { locale: Locale; mutes: readonly Mute[] }) {
  const { routes, words: { reading: { muted } } } = locale;
  return (
    <section aria-labelledby="rules" className="border-t border-ink pt-4 pb-12 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)] lg:gap-x-8">
      <h2 id="rules" className="mb-4 text-13 font-semibold">{muted.rules}</h2>
      {mutes.length === 0 ? <p className="standfirst text-17 text-quiet">{muted.noRules}</p> : (
        <ul className="hairline-top">
          {mutes.map((mute) => (
            <li key={mute.id} className="flex flex-wrap items-center justify-between gap-3">
              <div>
                <p className="headline headline-20">{muteName(locale, mute)}</p>
                <p className="meta">{muted.targets[mute.target]}, <Time locale={locale} at={mute.createdAt} precision="day" /></p>
              </div>
              <PostButton action={routes.mutedForm("remove")} words={muted.remove} about={mute.label} fields={{ id: mute.id }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
