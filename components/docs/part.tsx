import type { ReactNode } from "react";

/** One part of a page of documentation: its heading beside its text. */
export function DocsPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-x-8 gap-y-3 border-t border-ink pt-4 pb-10 lg:grid-cols-[15rem_minmax(0,42rem)]">
      <h2 id={id} className="headline headline-24">{title}</h2>
      <div className="standfirst grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6 wrap-anywhere text-17 leading-relaxed [&_code]:bg-wash [&_code]:px-1 [&_code]:text-15 [&_pre_code]:p-0 [&_pre_code]:text-13">{children}</div>
    </section>
  );
}
