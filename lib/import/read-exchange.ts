import { isShown, mediaTypeOf } from "@/lib/domain/files/media-type";
import { refuse } from "@/lib/domain/refusal";
import { checkExchange, type ExchangeRanges } from "@/lib/domain/reports/check-exchange";
import { type Claimdesk1, claimdesk1, EXCHANGE_BYTES } from "@/lib/domain/reports/claimdesk-schema";
import { canonicalText } from "@/lib/domain/text/canonical-text";
import { parseDoc } from "@/lib/editor/parse-doc";
import { proveTold } from "@/lib/runtime/chain";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { measureJsonBytes } from "@/lib/runtime/json-depth";

/** Levels of the JSON: a document's own, below a few of the file's. */
const DEPTH = 250;
const VALUES = 4_000_000;
/** Levels of what one event tells. */
const PAYLOAD_DEPTH = 20;

type File = Claimdesk1["files"][number];

/** A claimdesk/1 file in which everything agrees, ready to be written: nothing of it has to be looked at again. */
export interface ReadExchange {
  /** The file without the bytes of its files. */
  exchange: Omit<Claimdesk1, "files"> & { files: Omit<File, "base64">[] };
  /** The bytes of its files, in their order. */
  bytes: Uint8Array<ArrayBuffer>[];
  /** SHA-256 of the file as canonical JSON, and of the same with every `base64` empty. */
  sha256: string;
  outlineSha256: string;
  ranges: ExchangeRanges;
  /** Events whose payload was taken away before the file was made. */
  purged: number;
}

/**
 * Reads a claimdesk/1 file from outside. Refuses what is no such file, what is larger than any (before it is parsed), and what does
 * not agree with itself: hashes, documents and their texts, places, references, the chain of events.
 */
export function readExchange(input: Uint8Array): ReadExchange {
  const json = parsedJson(input);
  const { outline, base64 } = withoutBytes(json);
  const file = shaped(outline);
  const { broken, ranges } = checkExchange(file);
  if (broken) refuse("exchange_inconsistent", { ...broken });
  checkVersions(file);
  const outlineText = canonicalJson(outline);
  // What reading would change (an id in capitals, a space at an end) could not be given back as it came.
  const changed = differs(outline, file);
  if (changed !== null)
    refuse("exchange_malformed", { where: changed, message: "is not written as Claimdesk writes it" });
  const bytes = file.files.map((each, at) => decoded(each, base64[at] ?? "", at));
  const purged = provenChains(file);
  return {
    exchange: { ...file, files: file.files.map(({ base64: _, ...each }) => each) },
    ...{ bytes, ranges, purged },
    outlineSha256: sha256Hex(outlineText),
    sha256: wholeSha256(outline, base64),
  };
}

function parsedJson(input: Uint8Array): unknown {
  if (input.byteLength > EXCHANGE_BYTES) {
    refuse("exchange_too_large", { mostMegabytes: EXCHANGE_BYTES / 1_000_000 });
  }
  const { depth, values } = measureJsonBytes(input);
  if (depth > DEPTH || values > VALUES)
    refuse("exchange_malformed", { where: "", message: "is nested too deeply or has too many values" });
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(input));
  } catch {
    return refuse("exchange_not_claimdesk", { format: "" });
  }
}

/** The file with every `base64` emptied, and those texts in their order: megabytes that nothing but their own hash speaks of. */
function withoutBytes(json: unknown): { outline: Record<string, unknown>; base64: string[] } {
  const given = json as { format?: unknown; files?: unknown } | null;
  if (typeof given !== "object" || given === null || given.format !== "claimdesk/1") {
    const format = typeof given?.format === "string" ? given.format.slice(0, 40) : "";
    return refuse("exchange_not_claimdesk", { format });
  }
  const base64: string[] = [];
  const files = Array.isArray(given.files) ? given.files : [];
  const emptied = files.map((each: unknown) => {
    if (typeof each !== "object" || each === null) return each;
    const { base64: content } = each as { base64?: unknown };
    base64.push(typeof content === "string" ? content : "");
    return typeof content === "string" ? { ...each, base64: "" } : each;
  });
  return { outline: { ...given, ...(Array.isArray(given.files) ? { files: emptied } : {}) }, base64 };
}

function shaped(outline: unknown): Claimdesk1 {
  const result = claimdesk1.safeParse(outline);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return refuse("exchange_malformed", {
    where: issue?.path.map(String).join(".") ?? "",
    message: issue?.message ?? "",
  });
}

/** Documents are what their hashes say, as our schema writes them, and give the text that stands beside them. */
function checkVersions({ versions }: Claimdesk1): void {
  for (const [at, version] of versions.entries()) {
    const { doc } = parseDoc(version.doc);
    const said = canonicalJson(version.doc);
    if (canonicalJson(doc) !== said)
      refuse("exchange_inconsistent", { rule: "doc_wrong", where: `versions.${at}.doc` });
    if (sha256Hex(said) !== version.docSha256) hashWrong(`versions.${at}.docSha256`);
    if (canonicalText(doc) !== version.text) {
      refuse("exchange_inconsistent", { rule: "text_wrong", where: `versions.${at}.text` });
    }
    if (sha256Hex(version.text) !== version.textSha256) hashWrong(`versions.${at}.textSha256`);
  }
}

function decoded(file: File, base64: string, at: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(base64, "base64");
  if (bytes.toString("base64") !== base64) {
    refuse("exchange_malformed", { where: `files.${at}.base64`, message: "is not base64" });
  }
  if (bytes.byteLength !== file.size)
    refuse("exchange_inconsistent", { rule: "size_wrong", where: `files.${at}.size` });
  if (sha256Hex(bytes) !== file.sha256) hashWrong(`files.${at}.sha256`);
  // What a browser would show must be what it says; all else only ever leaves as a download.
  if (isShown(file.mediaType) && mediaTypeOf(bytes, file.name) !== file.mediaType) {
    refuse("exchange_inconsistent", { rule: "media_type_wrong", where: `files.${at}.mediaType` });
  }
  return new Uint8Array(bytes);
}

function hashWrong(where: string): never {
  return refuse("exchange_inconsistent", { rule: "hash_wrong", where });
}

/** Proves every history in the file; how many of its events were purged. */
function provenChains({ desk, foreign = [], events }: Claimdesk1): number {
  let purged = 0;
  for (const chain of [...foreign, { desk, ...events }]) {
    const broken = proveTold(chain.genesis, chain.head, chain.items);
    if (broken) refuse("exchange_history_broken", { ...broken, desk: chain.desk.name });
    for (const { payload, seq } of chain.items) {
      if (payload === null) purged += 1;
      else if (measureJsonBytes(Buffer.from(payload)).depth > PAYLOAD_DEPTH || !saysWhat(payload)) {
        refuse("exchange_history_broken", { seq, flaw: "payload_wrong", desk: chain.desk.name });
      }
    }
  }
  return purged;
}

/** Whether a payload holds what happened, as every event of ours does. */
function saysWhat(payload: string): boolean {
  const { data } = JSON.parse(payload) as { data?: unknown };
  return typeof data === "object" && data !== null && !Array.isArray(data);
}

/** The path of the first value that is another in what was read than in what was told, or null. */
function differs(told: unknown, read: unknown, path = ""): string | null {
  if (typeof told !== "object" || told === null || typeof read !== "object" || read === null) {
    return told === read ? null : path;
  }
  const [left, right] = [told as Record<string, unknown>, read as Record<string, unknown>];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = differs(left[key], right[key], path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** SHA-256 of the whole file as canonical JSON. */
function wholeSha256(outline: Record<string, unknown>, base64: readonly string[]): string {
  const files = (outline.files as Record<string, unknown>[]).map((each, at) => ({ ...each, base64: base64[at] ?? "" }));
  return sha256Hex(canonicalJson({ ...outline, files }));
}
