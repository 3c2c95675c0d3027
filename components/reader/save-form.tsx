import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; article: { id: number; slug: string; title: string } };

/** Saves an article: a plain form, which the reader's layer (layer.client) answers at once where it runs. On cards, an icon. */
export function SaveForm({ locale: { routes, words }, article: { id, slug, title } }: Props) {
  return (
    <form method="post" action={routes.save(slug)} className="save no-print" data-save={id}>
      <button aria-label={words.reader.save(title)} />
    </form>
  );
}

/** The same beside an article's other tools, in words. */
export function SaveTool({ locale: { routes, words }, article: { id, slug } }: Props) {
  return (
    <form method="post" action={routes.save(slug)} data-save={id}>
      <button className="button save-tool">{words.reader.saveWord}</button>
    </form>
  );
}

/** Marks an article as read or unread, for readers. */
export function ReadTool({ locale: { routes, words }, article: { id, slug } }: Props) {
  return (
    <form method="post" action={routes.readingForm(slug, "read")} className="for-readers" data-mark={id}>
      <button className="button">{words.reader.readWord}</button>
    </form>
  );
}
