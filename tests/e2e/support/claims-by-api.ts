import { type ApiUser, command, newId } from "./api";

/** Takes an article in as a script would: asks what would be kept, and keeps it. Answers its id. */
export async function takeIn(
  user: ApiUser,
  deskId: string,
  { title, ...brought }: { title: string; format: "html" | "markdown" | "text"; content: string },
  purpose: "own_copy" | "published" = "own_copy",
): Promise<string> {
  const { doc, metadata } = await user.call("previewImport", { params: { deskId }, body: brought });
  const article = {
    ...metadata,
    id: newId(),
    purpose,
    title,
    language: metadata.language || "en",
    deadlineAt: null,
    doc,
  };
  const { id } = await user.call("createArticle", { params: { deskId }, body: { ...command(), ...article } });
  return id;
}

/** Reads an article and its text, so that words can be named in place of offsets. */
export async function openArticle(user: ApiUser, deskId: string, articleId: string) {
  const params = { deskId, articleId };
  const article = await user.call("readArticle", { params });
  const version = await user.call("readVersion", { params: { ...params, versionId: article.versionId } });
  const rangeOf = (from: string, to = from) => {
    const start = version.text.indexOf(from);
    const last = version.text.indexOf(to, start);
    if (start < 0 || last < 0) throw new Error(`the article does not say “${from}” … “${to}”`);
    return { unit: "utf16" as const, start, end: last + to.length };
  };
  const place = (from: string, to = from) => ({ id: newId(), range: rangeOf(from, to) });
  const claimOn = async (places: ReturnType<typeof place>[], fields: Record<string, unknown> = {}) => {
    const claim = { id: newId(), versionId: version.id, placements: places, ...fields };
    const recorded = await user.call("recordClaim", { params, body: { ...command(), claim } });
    return { ...recorded, claim };
  };
  return { params, article, version, rangeOf, place, claimOn };
}
