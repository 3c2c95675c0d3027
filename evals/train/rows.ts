import { FEATURE_NAMES, readFeatures } from "@/lib/ingest/documents/segment/features";
import { readLines } from "@/lib/ingest/documents/segment/lines";
import type { JoinedDocument } from "./corpus";

/** Labelled rows to fit on: 1 where a line opens an article. The first line of a document is left out, being one always. */
export type Rows = { values: Float32Array; labels: Uint8Array; width: number };

/** Reads the features of every gap of the documents. */
export function rowsOf(documents: readonly JoinedDocument[]): Rows {
  const width = FEATURE_NAMES.length;
  const parts: Float32Array[] = [];
  const labels: number[] = [];
  for (const { text, starts } of documents) {
    const lines = readLines(text.split("\n"));
    const known = new Set(starts);
    parts.push(readFeatures(lines).values.subarray(width));
    for (const line of lines.slice(1)) labels.push(known.has(line.number) ? 1 : 0);
  }
  return { values: concatenate(parts), labels: Uint8Array.from(labels), width };
}

/** Rows of several sets as one. */
export function joinRows(sets: readonly Rows[]): Rows {
  return {
    values: concatenate(sets.map((set) => set.values)),
    labels: Uint8Array.from(sets.flatMap((set) => [...set.labels])),
    width: FEATURE_NAMES.length,
  };
}

function concatenate(parts: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
