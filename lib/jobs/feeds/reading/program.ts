import { note } from "@/lib/jobs/threads/serve";
import { languageModel } from "@/lib/understand/language-model";
import { ReadFile } from "./read";
import type { ReadingFor } from "./types";

const files = new Map<number, ReadFile>();
const model = await languageModel();

/** What a thread is asked in which feeds are read and their entries prepared: each stays there, under the number it was opened with, until it is closed. */
export const feedAnswers = {
  open: ({ id, bytes, reading }: { id: number; bytes: Uint8Array; reading: ReadingFor }) => {
    note(0);
    const file = new ReadFile(bytes, reading, model);
    files.set(id, file);
    return file.contents;
  },
  prepare: ({ id, places }: { id: number; places: readonly number[] }) => places.map((place) => {
    note(place);
    return files.get(id)?.prepare(place) ?? { problem: "Its file is not here." };
  }),
  close: ({ id }: { id: number }) => void files.delete(id),
};
