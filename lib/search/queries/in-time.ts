import { AppError } from "@/lib/errors";

/** PostgreSQL's word for a statement that took longer than it may. */
const TOOK_TOO_LONG = "57014";

/** @throws AppError `unavailable` for a search that takes too long */
export async function inTime<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code !== TOOK_TOO_LONG) throw error;
    throw new AppError("unavailable", "This search takes too long. Leave a word out, or say between which days to look.", { cause: error });
  }
}
