import type { Locale } from "@/lib/i18n/locale";
import type { ListScope } from "@/lib/routes";

type Props = {
  locale: Locale;
  scope: ListScope;
  /** The `sortAt` of the newest article on the page: what came after it is not marked. */
  before: string;
};

/** Marks a whole list as read. */
export function ReadAllForm({ locale: { routes, words }, scope, before }: Props) {
  return (
    <form method="post" action={routes.historyForm("read-all")} className="for-readers no-print pb-5" data-read-all={before}>
      <input type="hidden" name="view" value={scope.kind === "latest" ? "all" : `${scope.kind}:${scope.slug}`} />
      <input type="hidden" name="upToTime" value={before} />
      <button className="button">{words.reader.readAllWord}</button>
    </form>
  );
}
