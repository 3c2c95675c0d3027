import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locale";
import { FIRST_LINES, site } from "@/lib/site";
import { Appearance } from "./appearance";
import { current, type Section } from "./sections";

const LONGEST_MOTTO = 80;

/** The nameplate: large with its edition line on the front page, small elsewhere. */
export function Masthead({ locale, edition, section }: { locale: Locale; edition?: ReactNode; section: Section }) {
  const { routes, words: { shell, reader, commenting } } = locale;
  const front = section === "front";
  const motto = ownMotto(locale.lang) ?? shell.motto;
  return (
    <div className="sheet">
      <div className="masthead pt-1 pb-2 md:pb-3">
        <p className={`masthead-edition meta truncate ${edition ? "" : "max-md:hidden"}`}>{edition ?? <i className="standfirst text-15">{motto}</i>}</p>
        <div className="masthead-tools utility meta relative flex items-center gap-4">
          <Link href={routes.about()} className="max-md:hidden">{shell.about}</Link>
          <Appearance locale={locale} />
          <Link href={routes.signIn()} className="for-guests needs-script">{reader.signIn}</Link>
          <Link href={routes.saved()} className="for-readers max-md:hidden" aria-current={current(section, "saved")}>{reader.saved}<span data-inbox="" className="inbox-count" /></Link>
          <Link href={routes.inbox()} className="for-readers max-md:hidden" aria-current={current(section, "inbox")}>{commenting.inbox.title}<span data-notices="" className="inbox-count" /></Link>
          <Link href={routes.settings()} className="for-readers needs-script" aria-current={current(section, "settings")}>{reader.settings}</Link>
          {/* Without scripts nobody's page knows whose it is: this leads readers to their settings, and guests to sign in. */}
          <Link href={routes.settings()} className="without-scripts">{reader.account}</Link>
        </div>
        <p className={`masthead-name nameplate text-30 ${front ? "md:text-48 lg:text-[3.5rem]" : ""}`}><Link href={routes.front()}><Nameplate /></Link></p>
        {front && <p className="masthead-motto standfirst text-17 text-quiet italic max-md:hidden">{motto}</p>}
      </div>
      <div className={front ? "double-rule" : "grey-rule"} />
    </div>
  );
}

/** What the paper says of itself, where its admins wrote that and it is short enough for a masthead. */
function ownMotto(lang: Locale["lang"]): string | null {
  const line = site().lines[lang];
  return line !== FIRST_LINES[lang] && line.length <= LONGEST_MOTTO ? line : null;
}

/** The name, beside the logo where there is one; a logo that holds the name stands alone. */
function Nameplate() {
  const { name, logo } = site();
  if (!logo) return name;
  const { path, width, height, alone } = logo;
  return (
    <>
      {/* It is small, already the right size, and kept by every browser: nothing is left for Next to make of it. */}
      {/* eslint-disable-next-line @next/next/no-img-element */}
      <img className="masthead-logo" src={path} width={width} height={height} alt={alone ? name : ""} />
      {!alone && <span>{name}</span>}
    </>
  );
}
