const ENDINGS: Readonly<Record<string, string | undefined>> = { "application/pdf": ".pdf", "text/plain": ".txt" };

/** What a page that was fetched from a URL is called as a file: its site, its own last word, and an ending of its type. */
export function pageName(url: string, mediaType: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? "";
  const word = decoded(last)
    .replace(/\.[a-z]{1,5}$/i, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .slice(0, 80);
  const ending = ENDINGS[mediaType.split(";")[0] ?? ""] ?? ".html";
  return `${[hostname.replace(/[[\]:]+/g, "-").slice(0, 120), word].filter(Boolean).join(" ")}${ending}`.toWellFormed();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
