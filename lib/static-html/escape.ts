const SPECIAL = /["'&<>]/;
const EACH_SPECIAL = /["'&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '"': "&quot;", "'": "&#x27;", "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as it may stand between tags and between quotes. */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape, and looking is cheaper than replacing.
  return SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (character) => ENTITIES[character] ?? "") : text;
}
