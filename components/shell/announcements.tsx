import type { Announcement } from "@/lib/house/types";
import type { InterfaceLanguage } from "@/lib/i18n/languages";
import type { Locale } from "@/lib/i18n/locale";

/** What admins announce, before everything else on a page. */
export function Announcements({ locale, announcements }: { locale: Locale; announcements: readonly Announcement[] }) {
  const { lang, words: { adminHouse: { announcements: words } } } = locale;
  return (
    <aside aria-label={words.region} className="announcements no-print">
      {announcements.map(({ id, level, texts }) => {
        const [own, text] = inLanguage(texts, lang);
        return (
          <div key={id} className="announcement" data-announcement={id} data-level={level}>
            <div className="sheet announcement-line">
              <p>{level === "warning" && <b>{words.warning}: </b>}<span lang={own === lang ? undefined : own} dir="auto">{text}</span></p>
              <button type="button" className="announcement-dismiss needs-script" data-dismiss={id}>{words.dismiss}</button>
            </div>
          </div>
        );
      })}
    </aside>
  );
}

/** Its text in a page's language, else in the one in which there is one. */
function inLanguage(texts: Announcement["texts"], lang: InterfaceLanguage): [string, string] {
  const own = texts[lang];
  return own === undefined ? (Object.entries(texts)[0] ?? [lang, ""]) : [lang, own];
}
