/**
 * Lets this process outlive whoever reads what it prints: what cannot be written any more is dropped. Else the failure
 * to print would be an uncaught error, which is printed, which fails, and so on for ever.
 */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}
