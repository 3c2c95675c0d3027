"use client";

type Suggestion = { kind: "word" | "story" | "source" | "topic"; text: string; url: string };

/** Milliseconds without a key before it is asked what may be meant. */
const PAUSE_MS = 150;
const LIST_ID = "search-suggestions";

/**
 * A combobox with a list (WAI-ARIA's "editable combobox with list autocomplete"): the arrows go through what is
 * suggested, Enter goes there, Escape closes it; what is typed stays as it is until one is chosen.
 */
export function suggestFor(form: HTMLFormElement, field: HTMLInputElement): void {
  const list = listFor(form, field);
  const kinds = JSON.parse(form.dataset.kinds ?? "{}") as Record<string, string>;
  let shown: Suggestion[] = [];
  let chosen = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = "";

  const choose = (at: number) => {
    chosen = at;
    for (const [index, option] of [...list.children].entries()) option.setAttribute("aria-selected", String(index === at));
    if (at < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `${LIST_ID}-${at}`);
  };
  const show = (suggestions: Suggestion[]) => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map(({ kind, text }, at) => optionOf(at, text, kinds[kind] ?? "")));
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(suggestions.length > 0));
    choose(-1);
  };
  const goTo = (at: number) => {
    const suggestion = shown[at];
    if (!suggestion) return;
    if (suggestion.kind !== "word") return location.assign(new URL(suggestion.url).pathname);
    field.value = suggestion.text;
    form.requestSubmit();
  };
  const ask = async () => {
    const text = field.value.trim();
    if (text === asked) return;
    asked = text;
    const answer = text.length < 2 ? null : await fetch(`${form.dataset.suggest}?${new URLSearchParams({ q: text.slice(0, 80) })}`).catch(() => null);
    if (asked === text && document.activeElement === field) show(answer?.ok ? ((await answer.json()) as { items: Suggestion[] }).items : []);
  };

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), PAUSE_MS);
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) choose(((chosen + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
    else if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && chosen >= 0) goTo(chosen);
    else return;
    event.preventDefault();
  });
  field.addEventListener("blur", () => setTimeout(() => show([]), PAUSE_MS));
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const at = event.target instanceof Element ? [...list.children].indexOf(event.target.closest("li") as Element) : -1;
    goTo(at);
  });
  void ask();
}

function listFor(form: HTMLFormElement, field: HTMLInputElement): HTMLUListElement {
  const list = Object.assign(document.createElement("ul"), { id: LIST_ID, className: "search-list", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.label ?? "");
  form.append(list);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", LIST_ID], ["aria-expanded", "false"]] as const) field.setAttribute(name, value);
  return list;
}

function optionOf(at: number, text: string, kind: string): HTMLLIElement {
  const option = Object.assign(document.createElement("li"), { id: `${LIST_ID}-${at}` });
  option.setAttribute("role", "option");
  option.append(Object.assign(document.createElement("span"), { textContent: text, dir: "auto" }), Object.assign(document.createElement("small"), { textContent: kind }));
  return option;
}
