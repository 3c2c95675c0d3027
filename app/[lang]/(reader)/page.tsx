import type { Metadata } from "next";
import { pageMetadata } from "@/components/shell/metadata";
import { Page } from "@/components/shell/page-frame";
import { StructuredData } from "@/components/shell/structured-data";
import { EditionLine } from "@/components/story/edition-line";
import { EmptyPaper } from "@/components/story/empty-paper";
import { FrontPage } from "@/components/story/front-page";
import { pageLocale } from "@/lib/i18n/page-locale";
import { routes } from "@/lib/routes";
import { SITE } from "@/lib/site";
import { frontJsonLd } from "@/lib/stories/json-ld";
import { cachedFrontPage } from "@/lib/stories/cached";

export const metadata: Metadata = {
  ...pageMetadata({
    title: "Parallax",
    description: SITE.description,
    path: routes.front(),
    feed: { kind: "front" },
  }),
  title: { absolute: "Parallax: every story from more than one side" },
};

export default async function FrontRoute({ params }: { params: Promise<{ lang: string }> }) {
  await pageLocale(params);
  const front = await cachedFrontPage();
  const empty = front.stories.length + front.singles.length + front.sponsored.length === 0;
  return (
    <Page section="front" edition={<EditionLine front={front} />}>
      <StructuredData data={frontJsonLd(front)} />
      <h1 className="visually-hidden">Front page</h1>
      {empty ? <EmptyPaper /> : <FrontPage front={front} />}
    </Page>
  );
}
