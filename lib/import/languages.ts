/** The language tag as BCP 47 writes it, or null where there is none worth keeping. */
export function wellFormedLanguage(raw: string | undefined | null): string | null {
  const tag = (raw ?? "").trim().replaceAll("_", "-");
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) || /^(?:und|mul|zxx|x)\b/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

const rightToLeft = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "ha-arab",
  "he",
  "iw",
  "ks",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}

export function textDirection(raw: string | undefined): "ltr" | "rtl" | null {
  const value = (raw ?? "").trim().toLowerCase();
  return value === "rtl" || value === "ltr" ? value : null;
}
