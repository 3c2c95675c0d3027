"use client";

import "@/app/globals.css";
import { routes } from "@/lib/routes";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** Stands in for the whole page when even its frame failed. */
export default function GlobalError({ error, retry }: Props) {
  return (
    <html lang="en">
      <body>
        <title>This page could not be printed · Parallax</title>
        <main className="sheet py-16">
          <h1 className="headline headline-38">This page could not be printed</h1>
          <p className="standfirst mt-4 max-w-[38rem] text-17">Something failed on our side. Nothing was lost: every article is kept. Try again in a moment.</p>
          <p className="mt-6 flex gap-2">
            <button type="button" className="button" onClick={() => retry()}>Try again</button>
            <a className="button" href={routes.front()}>Front page</a>
          </p>
          {error.digest && <p className="meta mt-4">Reference for the log: {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
