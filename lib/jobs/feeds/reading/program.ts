import { note, serve } from "@/lib/jobs/threads/serve";
import { languageModel } from "@/lib/understand/language-model";
import { ReadFile } from "./read";
import type { ReadingFor } from "./types";

/** A thread in which feeds are read and their entries prepared: each stays here, under the number it was opened with, until it is closed. */
export type FeedProgram = typeof answers;

const files = new Map<number, ReadFile>();
const model = await languageModel();

const answers = {
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

serve(answers);
