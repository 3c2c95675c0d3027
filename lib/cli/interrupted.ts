let end: AbortController | null = null;

/** Aborted by Ctrl-C, so that feeds are given back and not left leased. */
export function interrupted(): AbortSignal {
  if (end) return end.signal;
  const made = (end = new AbortController());
  process.once("SIGINT", () => made.abort(new Error("It was interrupted.")));
  return made.signal;
}
