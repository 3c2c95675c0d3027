import { Time } from "@/components/article/time";
import { PostButton } from "@/components/reader/parts";
import { Page } from "@/components/shell/page-frame";
import { PageTitle } from "@/components/shell/page-title";
import { Sentence } from "@/components/ui/sentence";
import type { HiddenPerson } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import { SettingsNav } from "./settings-page";
import { StandingNote } from "./standing-note";

/** Whose comments a reader hides, each with the way to see them again. */
export function HiddenPeople({ locale, userId, people, told }: { locale: Locale; userId: string; people: readonly HiddenPerson[]; told?: string }) {
  const { routes, words: { talk: { hidden: words } } } = locale;
  return (
    <Page locale={locale} path="/settings/hidden" section="settings">
      <SettingsNav locale={locale} here="hidden" />
      <StandingNote locale={locale} userId={userId} />
      <PageTitle title={words.title}>{words.lead}</PageTitle>
      {told === "show" && <output className="form-note mb-6 block">{words.shown}</output>}
      {people.length === 0 ? <div className="border-t border-ink py-6"><p className="font-semibold">{words.empty}</p><p className="mt-1 text-quiet">{words.how}</p></div> : (
        <ul className="hairline-top max-w-[42rem] border-t border-ink pt-4 pb-12">
          {people.map(({ handle, name, since }) => (
            <li key={handle} className="flex flex-wrap items-center justify-between gap-3">
              <div>
                <p className="headline headline-20"><a href={routes.person(handle)}><bdi>{name}</bdi></a></p>
                <p className="meta"><span dir="ltr">@{handle}</span> <Sentence text={words.since} parts={{ time: <Time locale={locale} at={since} precision="day" /> }} /></p>
              </div>
              <PostButton action={routes.personForm(handle, "show")} words={words.show} about={name} fields={{ from: "hidden" }} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
