import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export const CLIENT = { id: "parallax", secret: "a secret between the two" } as const;

interface Granted {
  person: { sub: string; name: string; email: string; email_verified: boolean };
  nonce: string | null;
  challenge: string;
  redirectUri: string;
}

/** An OpenID Connect provider on loopback: its sign-in page asks for who to be, and believes it. */
export async function openProvider(): Promise<{ issuer: string; close(): Promise<void> }> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, Granted>();
  const tokens = new Map<string, Granted>();
  let issuer = "";
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

  function idToken({ person, nonce }: Granted): string {
    const now = Math.floor(Date.now() / 1000);
    const signed = `${encoded({ alg: "RS256", kid: "1", typ: "JWT" })}.${encoded({ iss: issuer, aud: CLIENT.id, sub: person.sub, iat: now, exp: now + 300, ...(nonce ? { nonce } : {}) })}`;
    return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
  }

  const answers: Record<string, (query: URLSearchParams, request: IncomingMessage, response: ServerResponse) => void> = {
    "/.well-known/openid-configuration": (_query, _request, response) => json(response, {
      issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/me`, jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"], subject_types_supported: ["public"], id_token_signing_alg_values_supported: ["RS256"], code_challenge_methods_supported: ["S256"],
    }),
    "/keys": (_query, _request, response) => json(response, { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }] }),
    "/authorize": (query, _request, response) => {
      const fields = [...query].map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`).join("");
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(`<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Provider</title><h1>Who are you?</h1><form action="/granted">${fields}
        <label>Subject <input name="sub"></label><label>Name <input name="name"></label><label>E-mail <input name="email"></label>
        <label><input type="checkbox" name="verified"> Confirmed</label><button>Allow</button></form></html>`);
    },
    "/granted": (query, _request, response) => {
      const person = { sub: query.get("sub") ?? "", name: query.get("name") ?? "", email: query.get("email") ?? "", email_verified: query.has("verified") };
      const redirectUri = query.get("redirect_uri") ?? "";
      const code = randomUUID();
      codes.set(code, { person, nonce: query.get("nonce"), challenge: query.get("code_challenge") ?? "", redirectUri });
      response.writeHead(303, { location: `${redirectUri}?${new URLSearchParams({ code, state: query.get("state") ?? "" })}` });
      response.end();
    },
    "/token": (query, request, response) => {
      const granted = codes.get(query.get("code") ?? "");
      codes.delete(query.get("code") ?? "");
      const proof = createHash("sha256").update(query.get("code_verifier") ?? "").digest("base64url");
      const credentials = Buffer.from(request.headers.authorization?.replace(/^Basic /, "") ?? "", "base64").toString().split(":").map((part) => decodeURIComponent(part.replaceAll("+", " ")));
      if (!granted || proof !== granted.challenge || query.get("redirect_uri") !== granted.redirectUri || credentials[0] !== CLIENT.id || credentials[1] !== CLIENT.secret) {
        return json(response, { error: "invalid_grant" }, 400);
      }
      const token = randomUUID();
      tokens.set(token, granted);
      json(response, { access_token: token, token_type: "Bearer", expires_in: 300, id_token: idToken(granted) });
    },
    "/me": (_query, request, response) => {
      const granted = tokens.get(request.headers.authorization?.replace(/^Bearer /, "") ?? "");
      json(response, granted?.person ?? { error: "invalid_token" }, granted ? 200 : 401);
    },
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    const body = request.method === "POST" ? await text(request) : null;
    const answer = answers[url.pathname];
    if (answer) answer(body === null ? url.searchParams : new URLSearchParams(body), request, response);
    else json(response, { error: "not_found" }, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

function json(response: ServerResponse, value: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

async function text(request: IncomingMessage): Promise<string> {
  let all = "";
  for await (const chunk of request) all += String(chunk);
  return all;
}

function escape(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
