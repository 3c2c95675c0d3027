import type { Locale } from "@/lib/i18n/locale";
import { Note, WaysOn } from "./notes";
import { PageFrame } from "./page-frame";
import { STANDARD_SECTIONS } from "./sections";

/** Says that there is nothing at an address. Made without the database. */
export function Missing({ locale }: { locale: Locale }) {
  const { routes, words: { notices, shell } } = locale;
  return (
    <PageFrame locale={locale} section={null} topics={STANDARD_SECTIONS}>
      <Note level={1} title={notices.missing}>
        <p>{notices.missingWhy}</p>
        <WaysOn links={[
          { href: routes.front(), words: shell.front },
          { href: routes.latest(), words: shell.sections.latest },
          { href: routes.topics(), words: shell.sections.topics },
          { href: routes.sources(), words: shell.sections.sources },
        ]} />
      </Note>
    </PageFrame>
  );
}
