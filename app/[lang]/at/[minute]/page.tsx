import { notFound, redirect } from "next/navigation";
import { pageMetadata } from "@/components/shell/metadata";
import { FrontThenPage } from "@/components/story/front-then";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { cachedFrontAt, cachedSnapshotAt } from "@/lib/stories/cached";
import { minuteOf, readMinute } from "@/lib/stories/rules/minutes";

type Props = { params: Promise<{ lang: string; minute: string }> };

/** The minute that an address names, spelled as addresses spell it, and that of the snapshot which held then. */
async function minutesIn(params: Props["params"]): Promise<{ asked: string; kept: string } | null> {
  const time = readMinute(decodeURIComponent((await params).minute));
  const kept = time && (await cachedSnapshotAt(minuteOf(time)));
  return time && kept ? { asked: decodeURIComponent((await params).minute), kept } : null;
}

export async function generateMetadata({ params }: Props) {
  const locale = await pageLocale(params);
  const found = await minutesIn(params);
  if (!found) return {};
  const words = locale.words.ranking.at;
  return pageMetadata(locale, { title: words.titleAt(locale.formats.date(`${found.kept}:00Z`, "minute")), description: words.description, path: routes.at(found.kept), index: false });
}

export default async function FrontThenRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const found = await minutesIn(params);
  if (!found) notFound();
  if (found.asked !== found.kept) redirect(locale.routes.at(found.kept));
  const front = await cachedFrontAt(found.kept);
  if (!front) notFound();
  return <FrontThenPage locale={locale} front={front} />;
}
