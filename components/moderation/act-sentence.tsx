import type { ReactNode } from "react";
import { Time } from "@/components/article/time";
import { Link } from "@/components/ui/link";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/i18n/locale";
import { actorWords, targetKey, targetWords } from "@/lib/moderation/rules/act-words";
import { segmentOf } from "@/lib/moderation/rules/log-view";
import type { LoggedAct } from "@/lib/moderation/rules/chain";
import type { ActTarget } from "@/lib/moderation/types";

type Props = { locale: Locale; act: LoggedAct; targets: ReadonlyMap<string, ActTarget> };

/** Who did what to what. What everybody may see leads there. */
export function ActSentence({ locale, act, targets }: Props) {
  const { log } = locale.words;
  const actor = actorWords(log, act);
  return (
    <Sentence
      text={log.says[act.action]}
      parts={{
        actor: <Link href={locale.routes.log(segmentOf({ actor: act.actor }))} className="quiet-link"><bdi><Sentence text={actor.text} parts={{ name: <code>{actor.name}</code> }} /></bdi></Link>,
        target: <Target locale={locale} act={act} target={targets.get(targetKey(act))} />,
      }}
    />
  );
}

function Target({ locale, act, target }: { locale: Locale; act: LoggedAct; target: ActTarget | undefined }) {
  const { log } = locale.words;
  const { text, name } = targetWords(log, act);
  const shown = act.targetType === "person" ? <code>{name}</code> : <bdi>{name}</bdi>;
  if (!target) return <Sentence text={text} parts={{ name: shown }} />;
  const href = hrefOf(locale, target);
  const around = target.type !== "article" && target.type !== "source" && target.type !== "story";
  if (around) return <Link href={href} className="quiet-link"><Sentence text={text} parts={{ name }} /></Link>;
  return <Sentence text={text} parts={{ name: <Link href={href} className="quiet-link"><bdi>{target.name}</bdi></Link> }} />;
}

function hrefOf({ routes }: Locale, target: ActTarget): string {
  switch (target.type) {
    case "act": return routes.act(target.id);
    case "comment": return routes.comment(target.id);
    case "discussion": return routes.discussion(target.slug);
    case "article": return routes.article(target.slug);
    case "source": return routes.source(target.slug);
    case "story": return routes.story(target.slug);
  }
}

/** What an act says beside its reason, in words, as far as they are known; null where it says nothing. */
export function actDetail(locale: Locale, act: LoggedAct): ReactNode {
  const { words: { log, person: { admin }, labels } } = locale;
  const { until, from, to, fields, hidden, labelled, articles, story } = act.detail;
  const names: Readonly<Record<string, string>> = { ...admin.roles, ...Object.fromEntries(Object.entries(labels.controls).map(([control, { word }]) => [control, word])) };
  const named = (value: unknown) => names[String(value)] ?? String(value);
  const said = [
    typeof until === "string" ? <Sentence key="until" text={log.until} parts={{ time: <Time locale={locale} at={until} precision="minute" /> }} /> : until === null ? log.untilFurtherNotice : null,
    from !== undefined && to !== undefined ? log.fromTo(named(from), named(to)) : null,
    typeof hidden === "number" && typeof labelled === "number" ? log.byRules(hidden, labelled) : null,
    Array.isArray(articles) ? log.articles(articles.map(String).join(", ")) : null,
    typeof story === "number" ? log.story(story) : null,
    Array.isArray(fields) ? log.fields(fields.map(String).join(", ")) : null,
  ].filter((each) => each !== null);
  if (said.length === 0) return null;
  return <>{said.map((each, at) => <span key={at}>{at > 0 && ", "}{each}</span>)}</>;
}
