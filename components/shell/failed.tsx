import type { Locale } from "@/lib/i18n/locale";
import { Note, WaysOn } from "./notes";
import { PageFrame } from "./page-frame";
import { STANDARD_SECTIONS } from "./sections";

/** Says that a page could not be made. Made without the database: that may be what failed. */
export function Failed({ locale }: { locale: Locale }) {
  const { routes, words: { notices, shell } } = locale;
  return (
    <PageFrame locale={locale} section={null} topics={STANDARD_SECTIONS}>
      <Note level={1} title={notices.failed}>
        <p>{notices.failedWhy}</p>
        {/* The same address again: a page is kept without its query. */}
        <WaysOn links={[{ href: "?", words: notices.retry }, { href: routes.front(), words: shell.front }, { href: routes.latest(), words: shell.sections.latest }]} />
      </Note>
    </PageFrame>
  );
}
