/** A value as an expectation writes it: Python's literals, tuples and lists as arrays, dictionaries as objects. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

/** One thing that an expectation says: what stands at a path, or null where it says something that is not compared. */
export type Claim = { path: (string | number)[]; expected: Literal } | { unknown: string };

/**
 * The claims of an `Expect:` line: conditions joined by `and`, each `path == value`, several paths in a
 * row, or something else, which is told as unknown (`bozo`, `len(...)`, membership).
 */
export function readExpectation(line: string): Claim[] {
  return splitAnd(line).flatMap((condition) => readCondition(condition.trim()));
}

/** The parts between `and`s that stand in no string and no bracket. */
function splitAnd(line: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const quote = /^[ub]?("""|'''|"|')/.exec(line.slice(at, at + 4));
    if (quote && (quote[0] === quote[1] || !/\w/.test(line[at - 1] ?? ""))) {
      at = stringEnd(line, at + quote[0].length - (quote[1]?.length ?? 1), quote[1] ?? "") - 1;
    } else if ("([{".includes(line[at] ?? "")) depth += 1;
    else if (")]}".includes(line[at] ?? "")) depth -= 1;
    else if (depth === 0 && line.startsWith(" and ", at)) {
      parts.push(line.slice(start, at));
      start = at + 5;
    }
  }
  return [...parts, line.slice(start)];
}

/** Where a string that begins with `quote` at `at` ends. */
function stringEnd(line: string, at: number, quote: string): number {
  let end = at + quote.length;
  while (end < line.length && !line.startsWith(quote, end)) end += line[end] === "\\" ? 2 : 1;
  return end + quote.length;
}

function readCondition(condition: string): Claim[] {
  const bare = condition.startsWith("(") && condition.endsWith(")") ? condition.slice(1, -1) : condition;
  const paths: (string | number)[][] = [];
  let rest = bare;
  for (;;) {
    const path = readPath(rest);
    if (path === null) break;
    const after = rest.slice(path.length);
    const equals = /^\s*==\s*/.exec(after);
    if (!equals) return [{ unknown: condition }];
    paths.push(path.keys);
    rest = after.slice(equals[0].length);
  }
  const value = paths.length === 0 ? null : readLiteral(rest.trim());
  if (value === null || value.rest.trim() !== "") return [{ unknown: condition }];
  return paths.map((path) => ({ path, expected: value.value }));
}

function readPath(text: string): { keys: (string | number)[]; length: number } | null {
  const root = /^(feed|entries)(?=[.[])/.exec(text);
  if (!root) return null;
  const keys: (string | number)[] = [root[1] ?? ""];
  let at = root[0].length;
  for (;;) {
    const step = /^(?:\.([a-z_]\w*)|\['([^']*)'\]|\["([^"]*)"\]|\[(-?\d+)\])/i.exec(text.slice(at));
    if (!step) return { keys, length: at };
    keys.push(step[4] === undefined ? (step[1] ?? step[2] ?? step[3] ?? "") : Number(step[4]));
    at += step[0].length;
  }
}

type Read = { value: Literal; rest: string };

function readLiteral(text: string): Read | null {
  const word = /^(None|True|False)\b/.exec(text);
  if (word) return { value: word[1] === "None" ? null : word[1] === "True", rest: text.slice(word[0].length) };
  const number = /^-?\d+(\.\d+)?/.exec(text);
  if (number) return { value: Number(number[0]), rest: text.slice(number[0].length) };
  const quote = /^[ub]?("""|'''|"|')/.exec(text);
  if (quote) {
    const mark = quote[1] ?? "";
    const end = stringEnd(text, quote[0].length - mark.length, mark);
    const first = unescape(text.slice(quote[0].length, end - mark.length));
    const sum = /^\s*\+\s*/.exec(text.slice(end));
    const second = sum ? readLiteral(text.slice(end + sum[0].length)) : null;
    return typeof second?.value === "string" ? { value: first + second.value, rest: second.rest } : { value: first, rest: text.slice(end) };
  }
  if (text.startsWith("(") || text.startsWith("[")) return readList(text.slice(1), text[0] === "(" ? ")" : "]");
  return text.startsWith("{") ? readDictionary(text.slice(1)) : null;
}

function readList(text: string, close: string): Read | null {
  const values: Literal[] = [];
  let rest = text.trimStart();
  while (!rest.startsWith(close)) {
    const value = readLiteral(rest);
    if (!value) return null;
    values.push(value.value);
    rest = value.rest.trimStart().replace(/^,/, "").trimStart();
  }
  return { value: values, rest: rest.slice(1) };
}

function readDictionary(text: string): Read | null {
  const found: { [key: string]: Literal } = {};
  let rest = text.trimStart();
  while (!rest.startsWith("}")) {
    const key = readLiteral(rest);
    const value = key && typeof key.value === "string" ? readLiteral(key.rest.trimStart().replace(/^:/, "").trimStart()) : null;
    if (!key || !value) return null;
    found[String(key.value)] = value.value;
    rest = value.rest.trimStart().replace(/^,/, "").trimStart();
  }
  return { value: found, rest: rest.slice(1) };
}

const ESCAPES: Record<string, string> = { n: "\n", t: "\t", r: "\r", "\\": "\\", "'": "'", '"': '"' };

function unescape(written: string): string {
  return written.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gi, (whole, x?: string, u?: string, wide?: string, char?: string) => {
    const hex = x ?? u ?? wide;
    return hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (ESCAPES[char ?? ""] ?? whole);
  });
}
