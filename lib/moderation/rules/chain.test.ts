import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChainReader, GENESIS, actHash, actLine, canonical, readActLine, textHash, type LoggedAct } from "./chain";

function logOf(length: number): LoggedAct[] {
  const acts: LoggedAct[] = [];
  for (let id = 1; id <= length; id += 1) {
    const act = {
      id, at: new Date(Date.UTC(2026, 4, 11, 8, id)).toISOString(), actor: "quiet-heron", action: "reject" as const, targetType: "comment" as const,
      target: String(100 + id), reason: "spam", detail: { flags: id }, textHash: textHash(new Uint8Array([id]), `text ${id}`), previousHash: acts.at(-1)?.hash ?? GENESIS,
    };
    acts.push({ ...act, hash: actHash(act) });
  }
  return acts;
}

function verify(acts: readonly LoggedAct[], head: string | null = null) {
  const reader = new ChainReader(head);
  for (const act of acts) if (reader.wantsMore) reader.read(act);
  return reader.end();
}

describe("the chain of the log", () => {
  it("stands when nothing was touched, up to any of its heads", () => {
    const log = logOf(9);
    expect(verify(log)).toEqual({ ok: true, acts: 9, head: log[8]!.hash });
    expect(verify(log, log[3]!.hash)).toEqual({ ok: true, acts: 4, head: log[3]!.hash });
    expect(verify(log, log[3]!.hash.slice(0, 16))).toEqual({ ok: true, acts: 4, head: log[3]!.hash });
    expect(verify([])).toEqual({ ok: true, acts: 0, head: GENESIS });
  });

  it("shows the first act that was changed, removed, added or moved, whatever it is", () => {
    const log = logOf(12);
    const head = log[11]!.hash;
    const field = fc.constantFrom("actor", "target", "reason", "at", "action", "targetType", "textHash", "previousHash", "hash", "detail" as const);
    const change = fc.oneof(
      fc.record({ do: fc.constant("change" as const), at: fc.nat(11), field }),
      fc.record({ do: fc.constant("remove" as const), at: fc.nat(11), field }),
      fc.record({ do: fc.constant("swap" as const), at: fc.nat(10), field }),
      fc.record({ do: fc.constant("repeat" as const), at: fc.nat(10), field }),
      // Somebody who knows the method writes a new end.
      fc.record({ do: fc.constant("forge" as const), at: fc.nat(11), field }),
    );
    fc.assert(fc.property(change, (how) => {
      const acts = structuredClone(log);
      const act = acts[how.at]!;
      if (how.do === "change") Object.assign(act, { [how.field]: how.field === "detail" ? { flags: 99 } : "x" });
      else if (how.do === "remove") acts.splice(how.at, 1);
      else if (how.do === "swap") [acts[how.at], acts[how.at + 1]] = [acts[how.at + 1]!, act];
      else if (how.do === "repeat") acts.splice(how.at, 0, act);
      else {
        let previousHash = acts[how.at - 1]?.hash ?? GENESIS;
        for (let n = how.at; n < acts.length; n += 1) {
          const forged = { ...acts[n]!, reason: "abuse", previousHash };
          acts[n] = { ...forged, hash: actHash(forged) };
          previousHash = acts[n]!.hash;
        }
      }
      expect(verify(acts, head).ok).toBe(false);
    }));
  });

  it("is the same from its file, and takes no line for an act that is none", () => {
    const log = logOf(3);
    const lines = log.map(actLine);
    expect(lines.map(readActLine)).toEqual(log);
    expect(lines[0]).toBe(`${canonical(log[0])}\n`);
    const { hash: _hash, ...short } = log[0]!;
    for (const line of ["", "{", "null", "[]", "7", JSON.stringify(short), JSON.stringify({ ...log[0], note: "more" }), JSON.stringify({ ...log[0], detail: [] }), JSON.stringify({ ...log[0], id: "1" })]) {
      expect([line, readActLine(line)]).toEqual([line, null]);
    }
    const reader = new ChainReader(null);
    for (const line of [lines[0]!, "what is this", lines[1]!]) reader.read(readActLine(line));
    expect(reader.end()).toEqual({ ok: false, acts: 1, at: 2, why: "unreadable" });
  });

  it("writes a value in one way only", () => {
    expect(canonical({ b: [1, { d: null, c: "ä\n" }], a: true, gone: undefined })).toBe('{"a":true,"b":[1,{"c":"ä\\n","d":null}]}');
  });

  it("proves a removed text to who has it, and tells nothing to others", () => {
    expect(textHash(new Uint8Array([1]), "said")).toBe(textHash(new Uint8Array([1]), "said"));
    expect(textHash(new Uint8Array([2]), "said")).not.toBe(textHash(new Uint8Array([1]), "said"));
  });
});
