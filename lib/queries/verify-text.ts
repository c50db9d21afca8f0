import type { SignedInUser } from "@/lib/auth/get-actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { verifyText as endpoint, VerifiedView } from "@/lib/contract/signing";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findSignedTexts, type SignedText } from "@/lib/db/find-signed-texts";
import { refuse } from "@/lib/domain/refusal";
import { type ComparedText, compareText, type TextComparison, wordKeys } from "@/lib/domain/signing/compare-text";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { furnitureLines } from "@/lib/domain/text/furniture-lines";
import { importInWorker } from "@/lib/import/import-in-worker";
import type { ImportInput } from "@/lib/import/import-input";
import { sha256Hex } from "@/lib/runtime/digest";
import { comparedVersion } from "./compared-version";

type Asker = Pick<SignedInUser, "userId"> | null;

/** Holds a text that somebody typed, pasted or fetched against what was signed. */
export async function verifyText(
  asker: Asker,
  given: BodyOf<typeof endpoint>,
  articleId: string | null,
): Promise<VerifiedView> {
  const raw = given.content.replace(/\r\n?/g, "\n");
  const read = await readGiven(given);
  return verify(asker, [{ text: raw, furniture: [] }, read], articleId);
}

/** The same for a file: its bytes say what it is, whatever its sender says. */
export async function verifyFile(asker: Asker, bytes: Uint8Array<ArrayBuffer>, articleId: string | null) {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return verify(asker, [await readGiven({ format: "docx", bytes })], articleId);
  const content = decoded(bytes);
  const format = /<(?:!doctype|html|body|p|div|article)[\s>]/i.test(content.slice(0, 10_000)) ? "html" : "text";
  return verifyText(asker, { format, content }, articleId);
}

function decoded(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? refuse("import_not_text") : text;
  } catch {
    return refuse("import_not_text");
  }
}

async function readGiven(input: ImportInput): Promise<ComparedText> {
  const { doc } = await importInWorker(input);
  return { text: canonicalText(doc as DocJson), furniture: furnitureLines(doc as DocJson) };
}

const order = ["identical", "typography", "different"] as const;

/** The best answer that any reading of the given text has to any signed text that its sender may know of. */
async function verify(asker: Asker, readings: ComparedText[], articleId: string | null): Promise<VerifiedView> {
  const last = readings.at(-1) ?? { text: "", furniture: [] };
  const textSha256 = sha256Hex((readings[0] ?? last).text);
  const keys = (furniture: boolean) => readings.map((each) => sha256Hex(wordKeys(each, furniture).join(" ")));
  const title = (last.text.split("\n").find((line) => /\p{L}/u.test(line)) ?? "").trim().slice(0, 500);
  const unknown = { answer: "unknown" as const, signed: null, changes: [], count: 0, textSha256 };
  return whileDatabaseAnswers(async () => {
    const found = await findSignedTexts(reading(), asker?.userId ?? null, {
      hashes: readings.map(({ text }) => sha256Hex(text)),
      words: [...new Set([...keys(false), ...keys(true)])],
      ...{ title, articleId },
    });
    const best = await closest(found, readings);
    return best ? { ...best.comparison, signed: shown(best.signed), textSha256 } : unknown;
  });
}

interface Match {
  signed: SignedText;
  comparison: TextComparison;
}

async function closest(found: readonly SignedText[], readings: readonly ComparedText[]): Promise<Match | null> {
  let best: Match | null = null;
  for (const signed of found) {
    const against = await comparedVersion(reading(), signed.deskId, signed.versionId);
    for (const each of readings) {
      const comparison = compareText(against, each);
      if (comparison.answer === "identical") return { signed, comparison };
      if (best === null || isBetter(comparison, best.comparison)) best = { signed, comparison };
    }
  }
  return best;
}

function isBetter(a: TextComparison, b: TextComparison): boolean {
  const by = order.indexOf(a.answer) - order.indexOf(b.answer);
  if (by !== 0) return by < 0;
  return (a.count ?? Number.POSITIVE_INFINITY) < (b.count ?? Number.POSITIVE_INFINITY);
}

function shown(signed: SignedText): NonNullable<VerifiedView["signed"]> {
  const { title, desk, state, versionNumber, textSha256, completedAt, readable } = signed;
  return {
    ...{ title, desk, state, versionNumber, textSha256 },
    completedAt: completedAt.toISOString(),
    deskId: readable ? signed.deskId : null,
    articleId: readable ? signed.articleId : null,
    signOffId: readable ? signed.signOffId : null,
  };
}
