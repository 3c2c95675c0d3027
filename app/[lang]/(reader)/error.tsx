"use client";

import { useEffect } from "react";
import { STANDARD_SECTIONS } from "@/components/shell/sections";
import { routes } from "@/lib/routes";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** A page that failed while it was made. Nothing here reads the database: that may be what failed. */
export default function ErrorPage({ error, retry }: Props) {
  useEffect(() => {
    document.title = "This page could not be printed · Parallax";
  }, []);
  return (
    <div className="sheet">
      <p className="nameplate pt-6 pb-3 text-30"><a href={routes.front()}>Parallax</a></p>
      <div className="grey-rule" />
      <main id="main" className="max-w-[38rem] py-12 md:py-20">
        <h1 className="headline headline-38">This page could not be printed</h1>
        <div className="standfirst mt-4 grid gap-4 text-17 leading-relaxed">
          <p>Something failed on our side while it was being made. Nothing was lost: every article and everything you saved is kept. Try again in a moment.</p>
          <p className="flex flex-wrap gap-2 font-sans">
            <button type="button" className="button" onClick={() => retry()}>Try again</button>
            <a className="button" href={routes.front()}>Front page</a>
            {STANDARD_SECTIONS.slice(0, 3).map((topic) => <a key={topic.slug} className="button" href={routes.topic(topic.slug)}>{topic.name}</a>)}
          </p>
          {error.digest && <p className="meta">Reference for the log: {error.digest}</p>}
        </div>
      </main>
    </div>
  );
}
