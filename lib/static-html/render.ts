import type { ReactNode } from "react";
import { attributesOf } from "./attributes";
import { escapeHtml } from "./escape";

const ELEMENT = Symbol.for("react.transitional.element");
const FRAGMENT = Symbol.for("react.fragment");
const CLIENT_REFERENCE = Symbol.for("react.client.reference");

const VOID: ReadonlySet<string> = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** What React lifts into the head, or what Next writes. */
const OF_THE_DOCUMENT: ReadonlySet<string> = new Set(["html", "head", "body", "title", "meta", "link", "base", "style"]);
/** A parser drops one line break at their start. */
const EATS_LINE_BREAK: ReadonlySet<string> = new Set(["pre", "listing", "textarea"]);
const TAG = /^[a-zA-Z][a-zA-Z0-9:._-]*$/;

type Props = Readonly<Record<string, unknown>> & { children?: unknown; dangerouslySetInnerHTML?: { __html: unknown } };
type Element = { $$typeof: symbol; type: unknown; props: Props };

/** What is written so far, and what is still being read between it, in order. */
class Writer {
  html = "";
  readonly parts: (string | Promise<string>)[] = [];

  wait(later: Promise<unknown>): void {
    this.parts.push(this.html, later.then((node) => finish(node)));
    this.html = "";
  }
}

/**
 * Server components as HTML: what `renderToStaticMarkup` of react-dom/server gives for them, in a tenth of its time, and with
 * components that are async. Those that read side by side are waited for side by side.
 * @throws Error for what no HTML can be: client components, hooks, context, handlers, and what belongs into a document's head
 */
export function renderStatic(node: ReactNode): Promise<string> {
  // React has its hooks ready while it renders us; a turn later they refuse, as they should here.
  return Promise.resolve(node).then(finish);
}

function finish(node: unknown): string | Promise<string> {
  const writer = new Writer();
  write(writer, node);
  if (writer.parts.length === 0) return writer.html;
  writer.parts.push(writer.html);
  return Promise.all(writer.parts).then((parts) => parts.join(""));
}

function write(to: Writer, node: unknown): void {
  if (typeof node === "string") to.html += escapeHtml(node);
  else if (node === null || node === undefined || typeof node === "boolean") return;
  else if (typeof node === "number" || typeof node === "bigint") to.html += String(node);
  else if (Array.isArray(node)) for (const child of node) write(to, child);
  else if (isElement(node)) writeElement(to, node);
  else if (isThenable(node)) to.wait(node);
  else throw new Error(`A static part cannot show ${typeof node === "object" ? "an object that is no element" : `a ${typeof node}`}.`);
}

function isElement(node: unknown): node is Element {
  return typeof node === "object" && node !== null && (node as Element).$$typeof === ELEMENT;
}

function isThenable(node: unknown): node is Promise<unknown> {
  return typeof node === "object" && node !== null && typeof (node as Promise<unknown>).then === "function";
}

function writeElement(to: Writer, { type, props }: Element): void {
  if (typeof type === "string") writeHost(to, type, props);
  else if (type === FRAGMENT) write(to, props.children);
  else if (isServerComponent(type)) write(to, type(props));
  else throw new Error(`${nameOf(type)} cannot stand in a static part: it is no server component. Put it beside the part, or listen for its element on the document.`);
}

function isServerComponent(type: unknown): type is (props: Props) => unknown {
  if (typeof type !== "function" || (type as { $$typeof?: symbol }).$$typeof === CLIENT_REFERENCE) return false;
  return !(type as { prototype?: { isReactComponent?: unknown } }).prototype?.isReactComponent;
}

function nameOf(type: unknown): string {
  const { $$id, displayName, name } = (type ?? {}) as { $$id?: string; displayName?: string; name?: string };
  return $$id ?? displayName ?? name ?? String((type as { $$typeof?: symbol } | null)?.$$typeof ?? String(type));
}

function writeHost(to: Writer, tag: string, props: Props): void {
  refuse(tag, props);
  const { children, dangerouslySetInnerHTML } = props;
  if (VOID.has(tag)) {
    if (children !== undefined && children !== null) throw new Error(`<${tag}> has no children.`);
    to.html += `<${tag}${attributesOf(tag, props)}/>`;
    return;
  }
  to.html += `<${tag}${attributesOf(tag, props)}>`;
  const content = tag === "textarea" ? (props.value ?? props.defaultValue ?? children) : children;
  const raw = dangerouslySetInnerHTML?.__html;
  if (EATS_LINE_BREAK.has(tag) && String(raw ?? (typeof content === "string" ? content : "")).startsWith("\n")) to.html += "\n";
  if (raw !== undefined && raw !== null) to.html += String(raw);
  else write(to, content);
  to.html += `</${tag}>`;
}

function refuse(tag: string, props: Props): void {
  if (OF_THE_DOCUMENT.has(tag)) throw new Error(`<${tag}> belongs to the document, not to a part of it: a page says it in its metadata.`);
  if (tag === "script" && !String(props.type).endsWith("json")) throw new Error("A script cannot stand in a static part: it belongs to lib/inline-scripts or a client component.");
  if (tag === "select" && (props.value ?? props.defaultValue) !== undefined) throw new Error("Mark the chosen <option> as selected instead of giving <select> a value.");
  if (!TAG.test(tag)) throw new Error(`"${tag}" is no name for an element.`);
}
