import type { Locale } from "@/lib/i18n/locale";

type Props = { locale: Locale; target: "topic" | "source" | "story"; slug: string; name: string };

/** Follows a topic, source or story. */
export function FollowForm({ locale: { routes, words }, target, slug, name }: Props) {
  return (
    <form method="post" action={routes.followForm(target, slug, "follow")} className="no-print" data-follow={`${target}:${slug}`}>
      <button className="button follow" aria-label={words.reader.follow(name)}>{words.reader.followWord}</button>
    </form>
  );
}
