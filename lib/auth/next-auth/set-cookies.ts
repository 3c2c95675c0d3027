import { cookies } from "next/headers";

/** Gives the browser the cookies of an answer, from within a server action. */
export async function setCookies(headers: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const header of headers) {
    const { name, value, ...options } = parsed(header);
    jar.set(name, value, options);
  }
}

/** One Set-Cookie header of ours or next-auth's, taken apart. */
export function parsed(header: string) {
  const [pair = "", ...attributes] = header.split(";").map((part) => part.trim());
  const at = pair.indexOf("=");
  const given = new Map(attributes.map((attribute) => {
    const [name = "", value = ""] = attribute.split(/=(.*)/s);
    return [name.toLowerCase(), value] as const;
  }));
  const [age, expires] = [given.get("max-age"), given.get("expires")];
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    path: given.get("path") ?? "/",
    httpOnly: given.has("httponly"),
    secure: given.has("secure"),
    sameSite: "lax" as const,
    ...(age === undefined ? {} : { maxAge: Number(age) }),
    ...(expires === undefined ? {} : { expires: new Date(expires) }),
  };
}
