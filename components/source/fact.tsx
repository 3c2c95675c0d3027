import type { ReactNode } from "react";

/** One term of a list of facts; nothing where nothing is known. */
export function Fact({ term, value, lang }: { term: string; value: string | null; lang?: string }) {
  return value ? <><dt>{term}</dt><dd lang={lang}><bdi>{value}</bdi></dd></> : null;
}

/** What is there for who wants to know more: a list behind its title. */
export function Details({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="mt-3 text-13">
      <summary className="quiet-link inline-block min-h-6 text-quiet">{title}</summary>
      <ul className="mt-1">{children}</ul>
    </details>
  );
}
