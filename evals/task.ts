/** What a task hands back: `lines` to print, `figures` to keep, and how much it read. */
export type TaskReport = {
  lines: string[];
  figures: Record<string, unknown>;
  items: number;
  unit: string;
  characters: number;
};

/** A task reads the labelled files it is given and measures. It throws an error that names the file it cannot read. */
export type Task = (paths: readonly string[], options: { verbose: boolean; fuzz: boolean }) => Promise<TaskReport>;
