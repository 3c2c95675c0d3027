import type { Locale } from "@/lib/i18n/locale";
import { standingOf } from "@/lib/moderation/queries/appeals";
import { blockedIn } from "@/lib/moderation/rules/blocked";

/** Says what keeps somebody from writing, with the way to do something about it; nothing where nothing does. */
export async function StandingNote({ locale, userId }: { locale: Locale; userId: string }) {
  const blocked = blockedIn(await standingOf(userId), locale);
  if (!blocked) return null;
  return (
    <div role="note" className="form-note mt-6 grid justify-items-start gap-2">
      <p>{blocked.why}</p>
      {blocked.url !== locale.routes.settings() && <a className="button" href={blocked.url}>{locale.words.talk.standing.ways[blocked.kind]}</a>}
    </div>
  );
}
