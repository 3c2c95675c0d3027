import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** A page or list with nothing to show: what is so, why, and what to do next. */
export function Note({ title, level = 2, children }: { title: string; level?: 1 | 2; children: ReactNode }) {
  const Tag = level === 1 ? "h1" : "h2";
  return (
    <div className="max-w-[38rem] py-12 md:py-20">
      <Tag className="headline headline-38">{title}</Tag>
      <div className="standfirst mt-4 grid gap-4 text-17 leading-relaxed [&_code]:font-mono [&_code]:text-15 [&_code]:bg-wash [&_code]:px-1.5 [&_code]:py-0.5">{children}</div>
    </div>
  );
}

/** Where a reader may go from here. */
export function WaysOn({ links }: { links: readonly { href: string; words: string }[] }) {
  return (
    <ul className="flex flex-wrap gap-2 font-sans">
      {links.map(({ href, words }) => <li key={href}><Link href={href} className="button">{words}</Link></li>)}
    </ul>
  );
}
