import type { Locale } from "@/lib/i18n/locale";
import { headerLines, type FeedField } from "@/lib/sources/rules/feed-form";
import { KEPT_VALUE } from "@/lib/sources/schema/feed-desk";
import type { DeskFeed } from "@/lib/sources/types/feeds";
import type { Typed } from "./correction-form";
import { intervalOptions } from "./feed-parts";
import { SelectField, TextField } from "./field";

type Props = { locale: Locale; feed: DeskFeed; typed: Typed };

/** How a feed is read, as it is now or as it was typed. A password is never among it. */
export function FeedForm({ locale, feed, typed }: Props) {
  const { routes, words: { adminFeeds: { fields: words, save } } } = locale;
  const now: Record<FeedField, string> = {
    url: feed.url, title: feed.ownTitle ?? "", userAgent: feed.userAgent ?? "", headers: headerLines(feed.headers), interval: feed.fixedSeconds === null ? "" : String(feed.fixedSeconds), user: "",
  };
  const value = (field: FeedField) => typed?.[field] ?? now[field];
  return (
    <form method="post" action={routes.adminFeedForm(feed.id, "edit")} className="form">
      <TextField name="url" label={words.url} value={value("url")} required maxLength={2_000} />
      <label className="check"><input type="checkbox" name="anyway" value="yes" /> {words.anyway}</label>
      <TextField name="title" label={words.title} hint={feed.title ? words.titleHint(feed.title) : undefined} value={value("title")} maxLength={200} />
      <SelectField name="interval" label={words.interval} value={value("interval")} options={intervalOptions(locale, feed.fixedSeconds)} />
      <TextField name="userAgent" label={words.userAgent} hint={words.userAgentHint} value={value("userAgent")} maxLength={300} />
      <TextField name="headers" label={words.headers} hint={words.headersHint(KEPT_VALUE)} value={value("headers")} rows={3} maxLength={20_000} />
      <fieldset className="form">
        <legend className="font-semibold">{words.signIn}</legend>
        <p className="meta">{feed.signsIn ? words.passwordSet : words.passwordNone}</p>
        <TextField name="user" label={words.user} value={value("user")} maxLength={500} />
        <div className="field">
          <label htmlFor="field-password">{words.password}</label>
          <input id="field-password" name="password" type="password" autoComplete="new-password" maxLength={500} className="desk-input" />
        </div>
        {feed.signsIn && <label className="check"><input type="checkbox" name="forget" value="yes" /> {words.forget}</label>}
      </fieldset>
      <div><button type="submit" className="button button-main">{save}</button></div>
    </form>
  );
}

/** Gives a feed to another source, with its articles or without. */
export function FeedMoving({ locale, feed }: Omit<Props, "typed">) {
  const { routes, words: { adminFeeds: words } } = locale;
  return (
    <form method="post" action={routes.adminFeedForm(feed.id, "move")} className="form">
      <TextField name="source" label={words.moveSource} hint={words.moveSourceHint} required maxLength={200} />
      <div>
        <label className="check"><input type="checkbox" name="articles" value="along" defaultChecked /> {words.moveAlong}</label>
        <p className="meta">{words.moveAlongHint}</p>
      </div>
      <div><button type="submit" className="button">{words.moveSubmit}</button></div>
    </form>
  );
}
