type Loose = Record<string, unknown>;

/**
 * An object of JSON, also where it was cut off, has commas too many or bare line ends within its strings.
 * @returns the object, or null; `mended` names what was wrong, null where nothing was
 */
export function mendJson(text: string): { value: Loose | null; mended: string | null } {
  const plain = parse(text);
  if (plain !== undefined) return { value: objectOf(plain), mended: null };
  const { whole, cut } = rewrite(text);
  const mended = parse(whole);
  if (mended !== undefined) return { value: objectOf(mended), mended: "commas or line ends stand where they must not" };
  const short = cut === null ? undefined : parse(cut);
  return { value: short === undefined ? null : objectOf(short), mended: "it breaks off in the middle, and was read up to there" };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Loose | null {
  if (Array.isArray(value)) return { items: value };
  return typeof value === "object" && value !== null ? (value as Loose) : null;
}

const ESCAPES: Record<string, string> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };

/**
 * The text with bare control characters escaped and trailing commas gone; and the same up to the last
 * value that was whole (`cut`), with what was open closed. One pass.
 */
function rewrite(text: string): { whole: string; cut: string | null } {
  const out: string[] = [];
  const open: string[] = [];
  let inString = false;
  let cutAt = -1;
  let closers = "";
  let comma = -1;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (inString) {
      if (char === "\\") {
        out.push(char, text[++at] ?? "");
      } else {
        if (char === '"') inString = false;
        out.push(char < " " ? (ESCAPES[char] ?? "") : char);
      }
      continue;
    }
    if (char === '"') inString = true;
    if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
    if (char === "}" || char === "]") {
      if (comma >= 0) out[comma] = "";
      open.pop();
      if (open.length === 2 || open.length === 1) {
        cutAt = out.length + 1;
        closers = [...open].reverse().join("");
      }
    }
    if (char === ",") comma = out.length;
    else if (!/\s/.test(char)) comma = -1;
    out.push(char);
  }
  return { whole: out.join(""), cut: cutAt < 0 ? null : `${out.slice(0, cutAt).join("")}${closers}` };
}
