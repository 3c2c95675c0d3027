import type { ReactNode } from "react";
import { Page } from "@/components/shell/page-frame";

/** A page with one thing to do: a narrow column under its title. */
export function AccountPage({ title, intro, children }: { title: string; intro?: ReactNode; children?: ReactNode }) {
  const column = (
    <div className="account-column">
      <h1 className="headline headline-38">{title}</h1>
      {intro && <div className="standfirst mt-3 grid gap-3 text-17 leading-relaxed text-quiet">{intro}</div>}
      {children}
    </div>
  );
  return <Page section={null} lively={column}>{null}</Page>;
}

/** Other ways on, one a line. */
export function OtherWays({ ways }: { ways: readonly { href: string; words: string; before?: string }[] }) {
  return (
    <ul className="other-ways">
      {ways.map(({ href, words, before }) => <li key={href}>{before && <>{before} </>}<a className="quiet-link" href={href}>{words}</a></li>)}
    </ul>
  );
}
