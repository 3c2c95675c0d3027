import type { Exchange } from "@/lib/ingest/fetch/types";

/** What is kept of a transcript: enough to see what went on, and never more than some kilobytes. */
const MOST = { exchanges: 6, headers: 40, text: 300, notes: 5 } as const;

/** The last exchanges of a fetch with their longest parts cut, for the owner to read. */
export function boundedTranscript(transcript: readonly Exchange[]): Exchange[] {
  const cut = (text: string) => (text.length <= MOST.text ? text : `${text.slice(0, MOST.text)}…`);
  const heads = (headers: Exchange["requestHeaders"]) => headers.slice(0, MOST.headers).map(([name, value]): [string, string] => [cut(name), cut(value)]);
  return transcript.slice(-MOST.exchanges).map((each) => ({
    ...each, url: cut(each.url), statusText: cut(each.statusText), requestHeaders: heads(each.requestHeaders), responseHeaders: heads(each.responseHeaders),
    notes: each.notes.slice(0, MOST.notes).map(cut),
  }));
}
