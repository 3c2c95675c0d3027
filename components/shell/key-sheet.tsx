import type { Messages } from "@/lib/i18n/messages/en";
import { KEYS } from "./keys";

/** The keys of the paper. A key opens it (keyboard.client). */
export function KeySheet({ words }: { words: Messages["shell"]["keys"] }) {
  return (
    <dialog id="keys" className="key-sheet" aria-labelledby="keys-title">
      <h2 id="keys-title" className="headline headline-24 mb-4">{words.title}</h2>
      <dl className="grid grid-cols-[5rem_1fr] items-baseline gap-y-2">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{words[does]}</dd>
          </div>
        ))}
      </dl>
      <p className="meta mt-4">{words.off}</p>
      <form method="dialog" className="mt-5"><button type="submit" className="button">{words.close}</button></form>
    </dialog>
  );
}
