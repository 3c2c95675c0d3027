import { KEYS } from "./keys";

/** The keys of the paper. A key opens it (keyboard.client). */
export function KeySheet() {
  return (
    <dialog id="keys" className="key-sheet" aria-labelledby="keys-title">
      <h2 id="keys-title" className="headline headline-24 mb-4">Keys</h2>
      <dl className="grid grid-cols-[5rem_1fr] items-baseline gap-y-2">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">{keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5"><button type="submit" className="button">Close</button></form>
    </dialog>
  );
}
