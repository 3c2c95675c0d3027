import { Component, createContext, createElement, Fragment, useState, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { renderStatic } from "./render";

const slow = <T,>(value: T, ms: number) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

async function Late({ ms, children }: { ms: number; children: ReactNode }) {
  return <b>{await slow(children, ms)}</b>;
}

describe("components that read", () => {
  it("stand in their own order, whichever is ready first, at any depth", async () => {
    const page = <p>a<Late ms={9}>b<i><Late ms={1}>c</Late></i></Late>d<Late ms={2}>e</Late>{slow("f", 1)}</p>;
    expect(await renderStatic(page)).toBe("<p>a<b>b<i><b>c</b></i></b>d<b>e</b>f</p>");
  });

  it("begin together", async () => {
    const begun: string[] = [];
    const Reads = async ({ name }: { name: string }) => {
      begun.push(name);
      await slow(null, 2);
      expect(begun).toEqual(["one", "two"]);
      return name;
    };
    expect(await renderStatic(<><Reads name="one" /><div><Reads name="two" /></div></>)).toBe("one<div>two</div>");
  });

  it("fail the part with their own error", async () => {
    const missing = new Error("no such article");
    const Fails = async () => Promise.reject(missing);
    const FailsAtOnce = () => {
      throw missing;
    };
    await expect(renderStatic(<p><Fails /></p>)).rejects.toBe(missing);
    await expect(renderStatic(<p><FailsAtOnce /></p>)).rejects.toBe(missing);
  });
});

describe("what cannot be HTML alone", () => {
  const clientReference = Object.defineProperties(() => null, { $$typeof: { value: Symbol.for("react.client.reference") }, $$id: { value: "components/a.client.tsx#A" } });
  class Old extends Component {
    override render() {
      return null;
    }
  }
  const Hooked = () => useState(1)[0];
  const Context = createContext?.("x");
  const refused: [string, ReactNode, RegExp][] = [
    ["a client component", createElement(clientReference as () => null), /components\/a\.client\.tsx#A cannot stand in a static part/],
    ["a class", Old && createElement(Old), /Old cannot stand/],
    ["a hook", <Hooked key="" />, /useState|null/],
    ["a handler", <button key="" type="button" onClick={() => undefined}>x</button>, /<button> in a static part has onClick/],
    ["a handler as text, as hostile props would bring it", createElement("p", { onclick: "alert(1)" } as object), /onclick/],
    ["an action that is a function", <form key="" action={() => undefined} />, /<form> in a static part has action/],
    ["a ref", createElement("p", { ref: { current: null } }), /ref/],
    ["a script", <script key="" dangerouslySetInnerHTML={{ __html: "1" }} />, /A script cannot stand/],
    ["what belongs into the head", <title key="">x</title>, /<title> belongs to the document/],
    ["an object", { a: 1 } as unknown as ReactNode, /an object that is no element/],
    ["a function", (() => 1) as unknown as ReactNode, /a function/],
    ["a name that ends its tag", createElement("p", { "x onload=alert(1)": "y" } as object), /no name for an attribute/],
    ["an element with such a name", createElement("p><script"), /no name for an element/],
    ["children of a void element", createElement("br", null, "x"), /has no children/],
    ["a value on a select", <select key="" defaultValue="a"><option>a</option></select>, /as selected/],
    ["a number that may be a length", <p key="" style={{ width: 3 }} />, /width as a text/],
  ];
  if (Context) refused.push(["a context", <Context.Provider key="" value="y">x</Context.Provider>, /cannot stand/]);

  it.each(refused)("is refused: %s", async (_name, node, message) => {
    await expect(renderStatic(<Fragment>{node}</Fragment>)).rejects.toThrow(message);
  });
});
