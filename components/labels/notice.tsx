import { NoticeHead } from "@/components/comment/notice-head";
import { Link } from "@/components/ui/link";
import type { InboxNotice } from "@/lib/comments/types";
import type { Locale } from "@/lib/i18n/locale";
import type { DisputeAnswer } from "@/lib/labels/types";
import { outcomeWords, placeOf } from "@/lib/labels/rules";

/** In the inbox: what became of a label that its reader disputed. */
export function DisputeNotice({ locale, notice, dispute }: { locale: Locale; notice: InboxNotice; dispute: DisputeAnswer }) {
  const { routes, words: { labelling: words } } = locale;
  const { decided } = notice;
  const place = dispute.on && placeOf(locale, dispute.on);
  return (
    <article aria-labelledby={`notice-${notice.id}`}>
      <NoticeHead locale={locale} notice={notice} words={words.notice[dispute.state]} />
      {place && <p className="mt-1 text-15"><Link className="quiet-link" href={place.href}><bdi lang={place.lang} dir="auto">{place.name}</bdi></Link></p>}
      <p className="mt-1 text-15">{outcomeWords(locale, dispute)}</p>
      {decided && <p className="meta mt-1"><Link className="quiet-link" href={routes.act(decided.actId)}>{words.act}</Link></p>}
    </article>
  );
}
