"use client";

import { useEffect } from "react";
import { useNotices } from "@/components/shell/notices.client";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** A page that failed in the browser; of one that failed on the server, the front's notice says the same. */
export default function ErrorPage({ error, retry }: Props) {
  const { words, routes, paper } = useNotices();
  useEffect(() => {
    document.title = `${words.failed} · ${paper}`;
  }, [words, paper]);
  return (
    <div className="sheet">
      <p className="nameplate pt-6 pb-3 text-30"><a href={routes.front()}>{paper}</a></p>
      <div className="grey-rule" />
      <main id="main" className="max-w-[38rem] py-12 md:py-20">
        <h1 className="headline headline-38">{words.failed}</h1>
        <div className="standfirst mt-4 grid gap-4 text-17 leading-relaxed">
          <p>{words.failedWhy}</p>
          <p className="flex flex-wrap gap-2 font-sans">
            <button type="button" className="button" onClick={() => retry()}>{words.retry}</button>
            <a className="button" href={routes.front()}>{words.front}</a>
            <a className="button" href={routes.latest()}>{words.latest}</a>
          </p>
          {error.digest && <p className="meta">{words.reference(error.digest)}</p>}
        </div>
      </main>
    </div>
  );
}
