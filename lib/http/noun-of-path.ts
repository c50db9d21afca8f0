/** Nouns of few operations stand with the one they belong to. */
const belongsTo: Readonly<Record<string, string>> = {
  "first-run": "desks",
  imports: "articles",
  me: "account",
  placements: "claims",
  scales: "desks",
  sessions: "account",
  settings: "desks",
  stream: "desks",
  versions: "articles",
};

/** What an operation is about: the last collection in its path ("/desks/{deskId}/articles/{articleId}/files/{fileId}" is about files). */
export function nounOfPath(path: string, paths: readonly string[]): string {
  const collections = new Set(
    paths.flatMap((each) => [...each.matchAll(/([\w-]+)\/\{/g)].map(([, name]) => name ?? "")),
  );
  const names = path.replace(/^\/desks\/\{\w+\}/, "").match(/(?<=\/)[\w-]+/g) ?? [];
  const noun = names.findLast((name) => collections.has(name)) ?? names[0] ?? "desks";
  return belongsTo[noun] ?? noun;
}
