import { array, assert, asyncProperty, constantFrom } from "fast-check";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { renderStatic } from "./render";

/** Both renderers must agree on every byte: what one escapes and the other does not is a hole. */
async function agree(node: ReactNode): Promise<void> {
  expect(await renderStatic(node)).toBe(renderToStaticMarkup(node));
}

const HOSTILE = `</script><script>alert("1")</script>'&amp;<img src=x onerror='a'>\u0000\u2028\ud83d\ude00`;

const CASES: Readonly<Record<string, ReactNode>> = {
  "texts, numbers and nothing": <p>{"a"}{1}{0}{-1.5}{2n}{null}{undefined}{true}{false}{""}{["b", ["c", null]]}</p>,
  "hostile text": <p title={HOSTILE} data-x={HOSTILE} className={HOSTILE}>{HOSTILE}</p>,
  "fragments and keys": <>{[1, 2].map((n) => <li key={n} value={n}>{n}</li>)}</>,
  "void elements": <div><br /><hr className="a" /><wbr /><source src="a" /></div>,
  "addresses": createElement("div", null, ...["", "/b?c=1&d=2", undefined].flatMap((href) => [createElement("a", { href }, "a"), createElement("area", { href })]), createElement("img", { src: "" })),
  "addresses that are scripts": <div>{["javascript:alert(1)", " \u0001javascript:1", "jav\nascr\tipt:1", "JAVASCRIPT:1", "data:text/html,1", "/javascript:1"].map((href) => <a key={href} href={href}>x</a>)}</div>,
  "data and aria": <p aria-hidden aria-label="" aria-expanded={false} data-on data-off={false} data-n={0} data-null={null}>x</p>,
  "booleans": <details open hidden={false}><summary inert>a</summary></details>,
  "true and false in words": <p contentEditable={false} suppressContentEditableWarning draggable spellCheck={false}>x</p>,
  "renamed attributes": <label htmlFor="a" tabIndex={-1} className="b">c</label>,
  "names in their own spelling": <time dateTime="2026-01-01">d</time>,
  "a table": <table><tbody><tr><td colSpan={2} rowSpan={1} headers="x">1</td></tr></tbody></table>,
  "a style": <p style={{ color: "red", marginTop: "2px", "--own": 3, WebkitLineClamp: "2", opacity: "0.5", lineHeight: 0, width: undefined, content: `"</p>"` } as object}>x</p>,
  "an empty style": <p style={{}}>x</p>,
  "a drawing": <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M0 0" strokeWidth={2} fillRule="evenodd" strokeLinecap="round" opacity={0.5} /><rect x="1%" width="3%" height="100%" /><text textAnchor="middle">{HOSTILE}</text></svg>,
  "given HTML": <div id="a" dangerouslySetInnerHTML={{ __html: "<b>&amp;</b>" }} />,
  "data for machines": <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: '{"a":"\\u003c"}' }} />,
  "a line break that a parser would drop": <div><pre>{"\na"}</pre><textarea defaultValue={"\nb"} /><pre>{"c\n"}</pre><pre dangerouslySetInnerHTML={{ __html: "\nd" }} /></div>,
  "a form": (
    <form method="post" action="/articles/a/save" encType="multipart/form-data" className="f" noValidate target="_self">
      <input type="hidden" value={HOSTILE} name="from" readOnly /><input defaultChecked type="checkbox" name="b" /><input name="c" checked={false} readOnly value="x" disabled />
      <input defaultValue="d" type="search" name="q" maxLength={3} required {...{ autoFocus: true }} multiple placeholder={HOSTILE} autoComplete="off" />
      <textarea name="t" rows={3} defaultValue={HOSTILE} /><select name="s" multiple><option value="1">one</option><option>two</option></select>
      <button name="shelf" type="submit" value="later" formAction="/x" formMethod="post" disabled={false}>Save</button>
    </form>
  ),
  "a download": <p><a href="/a" download>a</a><a href="/a" download="b">b</a><a href="/a" download={false}>c</a></p>,
  "a custom name in a namespace": <svg><use xlinkHref="#a" /></svg>,
};

describe("HTML is the same as React's own", () => {
  it.each(Object.entries(CASES))("for %s", async (_name, node) => agree(node));

  it("for components within components", async () => {
    const Item = ({ children, level }: { children: ReactNode; level: 2 | 3 }) => createElement(`h${level}`, { id: "x" }, children);
    await agree(<section><Item level={2}>a <Item level={3}>b</Item></Item>{[<Item key="1" level={3}>c</Item>]}</section>);
  });

  it("for any text in any place", async () => {
    const pieces = ["a", " ", "<", ">", "&", "'", '"', "\n", "\t", "\r", "\u0000", "\u0001", "\u007f", "\u00a0", "\u2028", "\ud800", "\u{1f600}", "/", ":", "java", "script", "javascript:", "</", "<!--", "amp;", "on"];
    const text = array(constantFrom(...pieces), { maxLength: 6 }).map((parts) => parts.join(""));
    await assert(asyncProperty(text, text, async (one, two) => agree(
      <div title={one} className={two} style={{ content: one }}><a href={two} data-x={one}>{one}{two}</a><textarea defaultValue={one} /><input name={two} defaultValue={one} /></div>,
    )), { numRuns: 60 });
  });
});
