const PASSING = /deadlock detected|could not serialize|40P01|40001|P2034|P2028/;

/** Runs a transaction again when two of them got into each other's way. */
export async function retrying<T>(work: () => Promise<T>, attempts = 4): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !PASSING.test(`${(error as { code?: string }).code} ${String(error)}`)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * attempt));
    }
  }
}
