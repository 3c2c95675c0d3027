import { FEATURE_NAMES, readFeatures } from "@/lib/ingest/documents/segment/features";
import { readLines, type Line } from "@/lib/ingest/documents/segment/lines";
import { applyModel, type TreeModel } from "@/lib/ingest/documents/segment/model";
import { refine, REFINED_NAMES } from "@/lib/ingest/documents/segment/refine";
import { readVocabulary, weighTerms, type Vocabulary } from "@/lib/ingest/documents/segment/tokens";
import type { JoinedDocument } from "./corpus";

/** Labelled rows to fit on: 1 where a line opens an article. */
export type Rows = { values: Float32Array; labels: Uint8Array; width: number };

/** A joined document with the features of the first look and the label of every line. */
export type Example = {
  document: JoinedDocument;
  lines: Line[];
  vocabulary: Vocabulary;
  weights: Float32Array;
  values: Float32Array;
  labels: Uint8Array;
};

/** Reads a joined document for training. */
export function readExample(document: JoinedDocument): Example {
  const lines = readLines(document.text.split("\n"));
  const vocabulary = readVocabulary(lines);
  const weights = weighTerms(vocabulary);
  const known = new Set(document.starts);
  const labels = Uint8Array.from(lines, (line) => (known.has(line.number) ? 1 : 0));
  const width = FEATURE_NAMES.length;
  const fill = readFeatures(lines, vocabulary, weights);
  const values = new Float32Array(lines.length * width);
  for (let i = 0; i < lines.length; i++) fill(i, values.subarray(i * width, (i + 1) * width));
  return { document, lines, vocabulary, weights, values, labels };
}

/** Rows for the first look: every line but the first of each document, which always opens an article. */
export function firstRows(examples: readonly Example[]): Rows {
  const width = FEATURE_NAMES.length;
  return {
    values: concatenate(examples.map(({ values }) => values.subarray(width))),
    labels: Uint8Array.from(examples.flatMap(({ labels }) => [...labels.subarray(1)])),
    width,
  };
}

/** Rows for the second look at the candidates of a first look that was fitted without these articles. */
export function secondRows(examples: readonly Example[], first: TreeModel): Rows {
  const parts = examples.map(({ lines, vocabulary, weights, values, labels }) => {
    const odds = Float32Array.from(lines, (_, i) => applyModel(first, values, i * FEATURE_NAMES.length));
    const { candidates, values: own } = refine(lines, vocabulary, weights, odds);
    return { values: own, labels: [...candidates].map((line) => labels[line]!) };
  });
  return {
    values: concatenate(parts.map(({ values }) => values)),
    labels: Uint8Array.from(parts.flatMap(({ labels }) => labels)),
    width: REFINED_NAMES.length,
  };
}

/** Rows of several sets as one. */
export function joinRows(sets: readonly Rows[]): Rows {
  return {
    values: concatenate(sets.map(({ values }) => values)),
    labels: Uint8Array.from(sets.flatMap(({ labels }) => [...labels])),
    width: sets[0]?.width ?? 0,
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
