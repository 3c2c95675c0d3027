/** Base that stands for the paper's own origin. */
const HERE = "https://here.invalid";

/**
 * The page that a form was sent from, with what is to be told there. Only pages of what a reader saved count.
 * @param saved the address of the first of them, in the form's language
 */
export function backWith(form: FormData, saved: string, told: Readonly<Record<string, string>>): string {
  const wanted = form.get("back");
  const url = typeof wanted === "string" && wanted.length <= 1000 && URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : new URL(saved, HERE);
  const own = url.origin === HERE && (url.pathname === saved || url.pathname.startsWith(`${saved}/`));
  const page = own ? url : new URL(saved, HERE);
  for (const name of TOLD) page.searchParams.delete(name);
  for (const [name, value] of Object.entries(told)) page.searchParams.set(name, value);
  return page.pathname + page.search;
}

/** Parameters that tell what a form did. */
const TOLD = ["change", "told"];

/**
 * What the form over a list asks for: a button beside one piece says its id and what to do, a button over all goes for
 * those that are ticked. What it means is for the schema to check.
 */
export function bulkOf(form: FormData): { ids: unknown; act: unknown } {
  const one = form.get("one");
  const [id, asked] = typeof one === "string" ? one.split(" ", 2) : [null, String(form.get("do"))];
  const [act, shelf] = String(asked).split(":", 2);
  const list = act === "add" ? form.get("list") : act === "remove" ? form.get("from") : undefined;
  return { ids: id === null ? form.getAll("id") : [id], act: { do: act, ...(shelf === undefined ? {} : { shelf }), ...(list === undefined ? {} : { list }) } };
}
