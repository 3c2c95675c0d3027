import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locale";
import { Appearance } from "./appearance";

/** The nameplate: large with its edition line on the front page, small elsewhere. */
export function Masthead({ locale, edition, front }: { locale: Locale; edition?: ReactNode; front: boolean }) {
  const { routes, words: { shell, reader } } = locale;
  return (
    <div className="sheet">
      <div className="masthead pt-1 pb-2 md:pb-3">
        <p className={`masthead-edition meta truncate ${edition ? "" : "max-md:hidden"}`}>{edition ?? <i className="standfirst text-15">{shell.motto}</i>}</p>
        <div className="masthead-tools utility meta relative flex items-center gap-4">
          <Link href={routes.about()} className="max-md:hidden">{shell.about}</Link>
          <Appearance locale={locale} />
          <Link href={routes.signIn()} className="for-guests">{reader.signIn}</Link>
          <Link href={routes.saved()} className="for-readers max-md:hidden">{reader.saved}</Link>
          <Link href={routes.settings()} className="for-readers">{reader.settings}</Link>
        </div>
        <p className={`masthead-name nameplate text-30 ${front ? "md:text-48 lg:text-[3.5rem]" : ""}`}><Link href={routes.front()}>Parallax</Link></p>
        {front && <p className="masthead-motto standfirst text-17 text-quiet italic max-md:hidden">{shell.motto}</p>}
      </div>
      <div className={front ? "double-rule" : "grey-rule"} />
    </div>
  );
}
