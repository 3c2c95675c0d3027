/** A language tag in its usual form, or null for what is none. */
export function languageTag(written: string | null | undefined): string | null {
  const tag = (written ?? "").trim().replace(/_/g, "-");
  if (!/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
