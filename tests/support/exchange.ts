import type { Actor } from "@/lib/auth/actor";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import { exportArticle } from "@/lib/queries/export-article";
import { canonicalJson } from "@/lib/runtime/digest";
import { importArticle } from "@/lib/usecases/articles/import-article";
import { newId } from "./newsroom";

/** An article's complete export, as it leaves. */
export async function exported(actor: Actor, articleId: string): Promise<Claimdesk1> {
  const { bytes } = await exportArticle(actor, articleId, "json");
  return JSON.parse(await new Response(bytes).text());
}

/** Brings a file in, as its bytes. */
export function brought(actor: Actor, file: unknown, commandId = newId()) {
  return importArticle(actor, { commandId, bytes: bytesOf(file) });
}

export function bytesOf(file: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(JSON.stringify(file)));
}

/** A file in canonical form. */
export const canonical = (file: unknown): string => canonicalJson(file);
