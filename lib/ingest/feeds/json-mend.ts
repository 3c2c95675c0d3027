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
  const parts: string[] = [];
  const open: string[] = [];
  let from = 0;
  let comma = -1;
  let cut: { parts: number; from: number; end: number; closers: string } | null = null;
  const replace = (at: number, by: string) => {
    parts.push(text.slice(from, at), by);
    from = at + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (/\s/.test(char)) continue;
    if (char === '"') at = endOfString(text, at, replace);
    if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
    if (char === "}" || char === "]") {
      if (comma >= 0) replace(comma, "");
      open.pop();
      if (open.length === 2 || open.length === 1) cut = { parts: parts.length, from, end: at + 1, closers: [...open].reverse().join("") };
    }
    comma = char === "," ? at : -1;
  }
  const whole = parts.join("") + text.slice(from);
  return { whole, cut: cut && parts.slice(0, cut.parts).join("") + text.slice(cut.from, cut.end) + cut.closers };
}

/** The place of the quote that ends a string, whose bare control characters are replaced on the way. */
function endOfString(text: string, start: number, replace: (at: number, by: string) => void): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === '"') return at;
    if (char === "\\") at += 1;
    else if (char < " ") replace(at, ESCAPES[char] ?? "");
  }
  return text.length;
}
