import { Note, WaysOn } from "@/components/shell/notes";
import type { Locale } from "@/lib/i18n/locale";

/** What a paper without a single article says. */
export function EmptyPaper({ locale: { routes, words } }: { locale: Locale }) {
  return (
    <Note title={words.story.front.blank}>
      <p>{words.story.front.blankWhy}</p>
      <p><code>npm run parallax -- import FILE</code></p>
      <p>{words.story.front.blankDemo}</p>
      <p><code>npm run parallax -- demo load</code></p>
      <WaysOn links={[{ href: routes.about(), words: words.about.title }, { href: routes.sources(), words: words.shell.sections.sources }]} />
    </Note>
  );
}
