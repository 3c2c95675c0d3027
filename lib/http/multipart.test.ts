import { expect, test } from "vitest";
import { formWithFiles, type SentFile } from "./multipart";

const LIMITS = { mostFiles: 2, mostBytes: 100_000 };

function request(entries: readonly [string, string | File][]): Request {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return new Request("http://paper.example/form", { method: "POST", body: form });
}

async function textOf({ pieces }: SentFile): Promise<string> {
  const read: Uint8Array[] = [];
  for await (const piece of pieces) read.push(piece);
  return Buffer.concat(read).toString();
}

test("files are handed on as they arrive, fields stand in the form", async () => {
  const names: string[] = [];
  const { form, kept } = await formWithFiles(
    request([["source", "Harbour Post"], ["files", new File(["x".repeat(50_000)], "a.txt")], ["files", new File(["second"], "ü.md")]]), LIMITS,
    async (file) => {
      names.push(`${file.field} ${file.name}`);
      return String((await textOf(file)).length);
    },
  );
  expect(form.get("source")).toBe("Harbour Post");
  expect([names, kept]).toEqual([["files a.txt", "files ü.md"], ["50000", "6"]]);
});

test("a form without a chosen file has none", async () => {
  expect((await formWithFiles(request([["files", new File([], "")]]), LIMITS, textOf)).kept).toEqual([]);
});

test("what cannot be kept, is too much, or is no form is refused", async () => {
  const three = ["a.txt", "b.txt", "c.txt"].map((name): [string, File] => ["files", new File([name], name)]);
  await expect(formWithFiles(request(three), LIMITS, textOf)).rejects.toMatchObject({ code: "too-large" });
  await expect(formWithFiles(request([["files", new File(["x".repeat(200_000)], "a.txt")]]), LIMITS, textOf)).rejects.toMatchObject({ code: "too-large" });
  await expect(formWithFiles(request(three.slice(0, 2)), LIMITS, () => Promise.reject(new Error("The disk is full.")))).rejects.toThrow("The disk is full.");
  const torn = new Request("http://paper.example/form", { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhalf of" });
  await expect(formWithFiles(torn, LIMITS, textOf)).rejects.toMatchObject({ code: "invalid" });
  await expect(formWithFiles(new Request("http://paper.example/form", { method: "POST", headers: { "content-type": "multipart/form-data" }, body: "" }), LIMITS, textOf)).rejects.toMatchObject({ code: "invalid" });
});
