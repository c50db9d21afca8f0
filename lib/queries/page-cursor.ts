import { z } from "zod";
import { id, moment, wellFormedText } from "@/lib/domain/fields";
import { refuse } from "@/lib/domain/refusal";

/** Where a page ended: the sort it belongs to, the last row's key in it, and the row's id. Opaque outside. */
interface PageEnd {
  sort: string;
  key: string;
  id: string;
}

const shape = z.tuple([z.string(), wellFormedText.max(2000), id]);

/** As PostgreSQL writes a moment in UTC, as JSON does, or the end of time: what it would read again without an error. */
function isMoment(key: string): boolean {
  return key === "infinity" || moment.safeParse(key.replace(" ", "T").replace(/\+00$/, "Z")).success;
}

export function toCursor({ sort, key, id }: PageEnd): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString("base64url");
}

/** What a cursor of ours says; refuses (`cursor_invalid`) one that is not, that belongs to another sort, or whose key is not of its kind. */
export function fromCursor(
  cursor: string | undefined,
  sort: string,
  holds: "words" | "moment",
): { key: string; id: string } | null {
  if (cursor === undefined) return null;
  const [of, key, rowId] = shape.safeParse(json(cursor)).data ?? refuse("cursor_invalid");
  if (of !== sort || (holds === "moment" && !isMoment(key))) refuse("cursor_invalid");
  return { key, id: rowId };
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
