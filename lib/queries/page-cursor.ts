import { z } from "zod";
import { refuse } from "@/lib/domain/refusal";

/** Where a page ended: the sort it belongs to, the last row's key in it, and the row's id. Opaque outside. */
interface PageEnd {
  sort: string;
  key: string;
  id: string;
}

const shape = z.tuple([z.string(), z.string().max(2000), z.uuid()]);

export function toCursor({ sort, key, id }: PageEnd): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString("base64url");
}

/** What a cursor of ours says; refuses (`cursor_invalid`) one that is not, or that belongs to another sort. */
export function fromCursor(cursor: string | undefined, sort: string): { key: string; id: string } | null {
  if (cursor === undefined) return null;
  const [of, key, id] = shape.safeParse(json(cursor)).data ?? refuse("cursor_invalid");
  if (of !== sort) refuse("cursor_invalid");
  return { key, id };
}

function json(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
