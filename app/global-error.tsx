"use client";

import "@/app/globals.css";
import { useNotices } from "@/components/shell/notices.client";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Stands in for the whole page when even its frame failed. */
export default function GlobalError({ error, retry }: Props) {
  const { lang, words, routes, paper } = useNotices();
  return (
    <html lang={lang}>
      <body>
        <title>{`${words.failed} · ${paper}`}</title>
        <main className="sheet py-16">
          <h1 className="headline headline-38">{words.failed}</h1>
          <p className="standfirst mt-4 max-w-[38rem] text-17">{words.failedWhy}</p>
          <p className="mt-6 flex gap-2">
            <button type="button" className="button" onClick={() => retry()}>{words.retry}</button>
            <a className="button" href={routes.front()}>{words.front}</a>
          </p>
          {error.digest && <p className="meta mt-4">{words.reference(error.digest)}</p>}
        </main>
      </body>
    </html>
  );
}
