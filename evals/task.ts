/** What a task hands back: `lines` to print, `figures` to keep, and how much it read. */
export type TaskReport = {
  lines: string[];
  figures: Record<string, unknown>;
  items: number;
  unit: string;
  characters: number;
};

/** What a task is told beside its files. `map`, `train` and `corpus` are files of their own, or null. */
export type Options = { verbose: boolean; fuzz: boolean; map: string | null; train: string | null; corpus?: string | null };

/** A task reads the labelled files it is given and measures. It throws an error that names the file it cannot read. */
export type Task = (paths: readonly string[], options: Options) => Promise<TaskReport>;
