/** One doing for all who want the same meanwhile; it goes on when they leave. */
export async function once<T>(doings: Map<string, Promise<T>>, name: string, act: () => Promise<T>): Promise<T> {
  const known = doings.get(name);
  if (known) return known;
  const doing = act().finally(() => doings.delete(name));
  doings.set(name, doing);
  return doing;
}
