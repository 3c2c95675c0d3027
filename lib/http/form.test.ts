import { describe, expect, test } from "vitest";
import { z } from "zod";
import { fieldsOf, formAddress } from "./form";

const acts: string[] = [];
const { GET, POST } = formAddress({
  params: z.strictObject({ slug: z.string() }),
  act: async (_actor, { params }) => `/done/${acts.push(params.slug)}`,
  confirm: ({ params, form }) => `/confirm?slug=${params.slug}&note=${String(form.get("note"))}`,
  failed: (code) => `/failed?${code}`,
  instead: ({ params, lang }) => `/${lang}/${params.slug}`,
});

async function send(body: BodyInit, lang = "en", headers: Record<string, string> = { "sec-fetch-site": "same-origin" }): Promise<Response> {
  const request = new Request("http://paper.example/x", { method: "POST", body, headers });
  return POST(request, { params: Promise.resolve({ lang, slug: "a" }) });
}

const form = () => new URLSearchParams({ note: "n" });

describe("a form's address", () => {
  test("leads a guest to sign in, and from there to where it can be confirmed, in the form's language", async () => {
    const response = await send(form(), "de");
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/de/sign-in?then=%2Fconfirm%3Fslug%3Da%26note%3Dn");
    expect(acts).toEqual([]);
  });

  test("does nothing when it is opened", async () => {
    const response = await GET(new Request("http://paper.example/x"), { params: Promise.resolve({ lang: "de", slug: "a" }) });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/de/a"]);
    expect(acts).toEqual([]);
  });

  test("says what was wrong on a page", async () => {
    const broken = await send("--", "en", { "content-type": "multipart/form-data; boundary=x" });
    expect(broken.headers.get("location")).toBe("/failed?invalid");
    const large = await send("", "en", { "content-length": "70000", "content-type": "application/x-www-form-urlencoded" });
    expect(large.headers.get("location")).toBe("/failed?too-large");
  });

  test("knows the paper's languages alone", async () => {
    expect((await send(form(), "xx")).status).toBe(404);
  });
});

test("the fields of a form are texts", () => {
  const data = new FormData();
  data.append("a", "1");
  data.append("a", "2");
  data.append("b", new File(["x"], "x.txt"));
  expect(fieldsOf(data)).toEqual({ a: "2" });
});
