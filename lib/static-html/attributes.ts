import { escapeHtml } from "./escape";

type Props = Readonly<Record<string, unknown>>;

/** Names that React spells otherwise than HTML and SVG do. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ["className", "class"], ["htmlFor", "for"], ["tabIndex", "tabindex"], ["httpEquiv", "http-equiv"], ["acceptCharset", "accept-charset"],
  ["crossOrigin", "crossorigin"], ["autoFocus", "autofocus"],
  ...["clip-path", "clip-rule", "fill-opacity", "fill-rule", "font-family", "font-size", "font-style", "font-weight", "letter-spacing",
    "marker-end", "marker-mid", "marker-start", "paint-order", "shape-rendering", "stop-color", "stop-opacity", "stroke-dasharray",
    "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor",
    "text-rendering", "transform-origin", "vector-effect",
  ].map((name): [string, string] => [name.replace(/-./g, (dash) => dash.charAt(1).toUpperCase()), name]),
]);

/** There or not there: their value says nothing more. */
const PRESENT: ReadonlySet<string> = new Set([
  "allowFullScreen", "async", "autoFocus", "autoPlay", "checked", "controls", "default", "defer", "disabled", "formNoValidate", "hidden",
  "inert", "itemScope", "loop", "multiple", "muted", "noModule", "noValidate", "open", "playsInline", "readOnly", "required", "reversed", "selected",
]);
/** React writes these in lower case, and the others of their kind as they are given. */
const LOWERED: ReadonlySet<string> = new Set(["autoFocus", "multiple", "muted"]);
/** What says true and false in words. */
const WORDS: ReadonlySet<string> = new Set(["contentEditable", "spellCheck", "draggable", "focusable", "value"]);
const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "action", "formAction", "xlinkHref"]);
const NOT_WRITTEN: ReadonlySet<string> = new Set(["children", "dangerouslySetInnerHTML", "suppressHydrationWarning"]);

/** What React writes after all others, in this order, whatever the order it is given in. */
const LAST: Readonly<Record<string, readonly string[]>> = {
  input: ["name", "formAction", "formEncType", "formMethod", "formTarget", "checked", "value"],
  button: ["name", "formAction", "formEncType", "formMethod", "formTarget"],
  form: ["action", "encType", "method", "target"],
  option: ["selected"],
};
/** A field as it starts out: HTML has one word for what React calls by two. */
const AT_START: ReadonlyMap<string, string> = new Map([["defaultValue", "value"], ["defaultChecked", "checked"]]);

const NAME = /^[a-zA-Z:_][-a-zA-Z0-9:_.]*$/;
/** What a browser passes over in an address: line breaks and tabs anywhere, control characters and spaces before it. */
const PASSED_OVER_WITHIN = /[\r\n\t]/g;
const SCRIPT_ADDRESS = /^[^!-\uffff]*javascript:/i;
const BLOCKED = "javascript:throw new Error('React has blocked a javascript: URL as a security precaution.')";

/**
 * The attributes of an element, each with a space before it, as React's server renderer writes them.
 * @throws Error for what means nothing without a script: a handler, a function as action, a ref
 */
export function attributesOf(tag: string, props: Props): string {
  const last = LAST[tag];
  const late: Record<string, unknown> = {};
  let html = "";
  for (const name in props) {
    const value = props[name];
    if (value === null || value === undefined || NOT_WRITTEN.has(name)) continue;
    const field = AT_START.get(name) ?? name;
    if (tag === "textarea" && field === "value") continue;
    if (!last?.includes(field)) html += attribute(tag, name, value);
    else if (field === name || late[field] === undefined) late[field] = value;
  }
  if (last) for (const name of last) if (late[name] !== undefined) html += attribute(tag, name, late[name]);
  return html;
}

function attribute(tag: string, name: string, value: unknown): string {
  if (typeof value === "string" && name === "className") return ` class="${escapeHtml(value)}"`;
  if (name === "ref" || typeof value === "function" || typeof value === "symbol") throw new Error(`<${tag}> in a static part has ${name}, which only a script could use. Put it into a client component that listens on the document.`);
  if (AT_START.has(name)) throw new Error(`<${tag}> has no ${name}. Give its options or text instead.`);
  if (name === "style") return styleOf(value);
  if (PRESENT.has(name)) return value ? ` ${LOWERED.has(name) ? name.toLowerCase() : name}=""` : "";
  if (ADDRESSES.has(name)) return addressOf(tag, name, value);
  if (name === "download") return value === true ? ' download=""' : value === false ? "" : ` download="${escapeHtml(String(value))}"`;
  if (typeof value === "boolean" && !WORDS.has(name) && !/^(data|aria)-/i.test(name)) return "";
  if (/^on/i.test(name) && name.length > 2) throw new Error(`<${tag}> in a static part has ${name}, which only a script could use. Put it into a client component that listens on the document.`);
  const written = RENAMED.get(name) ?? name;
  if (!NAME.test(written)) throw new Error(`"${name}" is no name for an attribute of <${tag}>.`);
  return ` ${written}="${escapeHtml(String(value))}"`;
}

function addressOf(tag: string, name: string, value: unknown): string {
  if (typeof value === "boolean" || (value === "" && (name === "src" || (name === "href" && tag !== "a")))) return "";
  const address = String(value);
  return ` ${name === "xlinkHref" ? "xlink:href" : name}="${escapeHtml(SCRIPT_ADDRESS.test(address.replace(PASSED_OVER_WITHIN, "")) ? BLOCKED : address)}"`;
}

function styleOf(style: unknown): string {
  if (typeof style !== "object" || style === null) throw new Error("A style is an object of properties and values.");
  const rules: string[] = [];
  for (const [name, value] of Object.entries(style)) {
    if (value === null || value === undefined || typeof value === "boolean" || value === "") continue;
    const custom = name.startsWith("--");
    // Which numbers are lengths is a long list; a text says it without one.
    if (typeof value === "number" && value !== 0 && !custom) throw new Error(`Give the style ${name} as a text with its unit, if it has one.`);
    const property = custom ? name : name.replace(/[A-Z]/g, "-$&").toLowerCase().replace(/^ms-/, "-ms-");
    rules.push(`${escapeHtml(property)}:${escapeHtml(String(value).trim())}`);
  }
  return rules.length > 0 ? ` style="${rules.join(";")}"` : "";
}
