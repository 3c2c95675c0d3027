import { Link } from "@/components/ui/link";
import { routes } from "@/lib/routes";

/** What stands at the foot of every page. */
export function Footer() {
  return (
    <footer className="mt-16 border-t border-rule no-print">
      <div className="sheet meta flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 py-6">
        <p className="max-w-prose">Parallax groups the coverage of one story across sources and says who is speaking.</p>
        <ul className="flex flex-wrap gap-x-5 [&_a]:inline-flex [&_a]:min-h-11 [&_a]:items-center md:[&_a]:min-h-6 [&_a:hover]:underline">
          <li><Link href={routes.sources()}>Sources</Link></li>
          <li><Link href={routes.topics()}>Topics</Link></li>
          <li><Link href={routes.about()}>How this paper works</Link></li>
          <li><a href={routes.feed({ kind: "front" }, "rss")}>RSS</a></li>
          <li><a href={routes.feed({ kind: "front" }, "json")}>JSON Feed</a></li>
          <li><a href={routes.apiDocs()}>API</a></li>
        </ul>
      </div>
    </footer>
  );
}
