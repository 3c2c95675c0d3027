import type { Metadata } from "next";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { StructuredData } from "@/components/shell/structured-data";
import { EditionLine } from "@/components/story/edition-line";
import { EmptyPaper } from "@/components/story/empty-paper";
import { FrontPage } from "@/components/story/front-page";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { site } from "@/lib/site";
import { frontJsonLd } from "@/lib/stories/json-ld";
import { cachedFrontPage } from "@/lib/stories/cached";

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { name, lines } = site();
  return pageMetadata(locale, { title: name, windowTitle: locale.words.story.front.title(name), description: lines[locale.lang], path: routes.front(), feed: { kind: "front" } });
}

export default async function FrontRoute({ params }: Props) {
  const locale = await pageLocale(params);
  const front = await cachedFrontPage();
  const empty = front.entries.length + front.singles.length + front.sponsored.length === 0;
  return (
    <Page locale={locale} path={routes.front()} section="front" edition={<EditionLine locale={locale} front={front} />}>
      <StructuredData data={frontJsonLd(front)} />
      <h1 className="visually-hidden">{locale.words.shell.front}</h1>
      {empty ? <EmptyPaper locale={locale} /> : <FrontPage locale={locale} front={front} own />}
    </Page>
  );
}
