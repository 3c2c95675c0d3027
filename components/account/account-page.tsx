import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { Page } from "@/components/shell/page-frame";

type Props = {
  locale: Locale;
  /** Its address in the first language, where it is the same for everybody. */
  path?: string;
  title: string;
  intro?: ReactNode;
  children?: ReactNode;
};

/** A page with one thing to do: a narrow column under its title. */
export function AccountPage({ locale, path, title, intro, children }: Props) {
  const column = (
    <div className="account-column">
      <h1 className="headline headline-38">{title}</h1>
      {intro && <div className="standfirst mt-3 grid gap-3 text-17 leading-relaxed text-quiet">{intro}</div>}
      {children}
    </div>
  );
  return <Page locale={locale} path={path} section={null} lively={column}>{null}</Page>;
}

/** Other ways on, one a line. */
export function OtherWays({ ways }: { ways: readonly { href: string; words: string; before?: string }[] }) {
  return (
    <ul className="other-ways">
      {ways.map(({ href, words, before }) => <li key={href}>{before && <>{before} </>}<a className="quiet-link" href={href}>{words}</a></li>)}
    </ul>
  );
}
