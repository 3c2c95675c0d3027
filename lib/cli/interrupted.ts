/** Aborted by Ctrl-C, so that feeds are given back and not left leased. */
export function interrupted(): AbortSignal {
  const end = new AbortController();
  process.once("SIGINT", () => end.abort(new Error("It was interrupted.")));
  return end.signal;
}
