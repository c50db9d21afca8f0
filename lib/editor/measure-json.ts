import { refuse } from "@/lib/domain/refusal";
import { TEXT_LIMITS } from "@/lib/domain/text/doc";
import { wellFormed } from "@/lib/domain/text/well-formed";

type Visit = { value: unknown; depth: number };

// A node is one object; its attributes, its marks and their attributes are a few more.
const VALUES_PER_NODE = 12;

/**
 * Refuses JSON that is too large, too deep, has too many values, or holds text PostgreSQL can't keep. It walks with a
 * stack of its own: 3,000 levels, which JSON.parse accepts, overflow every recursive reader.
 */
export function measureJson(json: unknown): void {
  const waiting: Visit[] = [{ value: json, depth: 1 }];
  let bytes = 0;
  let values = 0;
  const spend = (amount: number) => {
    bytes += amount;
    if (bytes > TEXT_LIMITS.docBytes) refuse("document_too_large", { limit: TEXT_LIMITS.docBytes });
  };
  const count = (amount: number) => {
    values += amount;
    if (values > TEXT_LIMITS.nodes * VALUES_PER_NODE) refuse("document_too_many_nodes", { limit: TEXT_LIMITS.nodes });
  };
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const { value, depth } = visit;
    spend(2);
    if (typeof value === "string") {
      spend(value.length);
      if (!isAscii(value)) spend(byteLength(wellFormed(value)) - value.length);
    } else if (typeof value === "object" && value !== null) {
      if (depth > TEXT_LIMITS.depth) refuse("document_too_deep", { limit: TEXT_LIMITS.depth });
      // A list of blocks is no level of its own, a list in a list is.
      const inside = Array.isArray(value) ? value : Object.values(value);
      count(inside.length);
      if (!Array.isArray(value)) for (const key of Object.keys(value)) spend(wellFormed(key).length + 3);
      for (const child of inside) {
        const sameLevel = Array.isArray(child) && !Array.isArray(value);
        waiting.push({ value: child, depth: sameLevel ? depth : depth + 1 });
      }
    } else if (typeof value !== "number" && typeof value !== "boolean" && value !== null) {
      refuse("document_malformed", { reason: typeof value });
    }
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: U+0000 is what must not pass as plain.
const NOT_ASCII = /[^\u0001-\u007f]/;

function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
