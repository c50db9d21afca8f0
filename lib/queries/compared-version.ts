import type { Db } from "@/lib/db/client";
import type { ComparedText } from "@/lib/domain/signing/compare-text";
import type { DocJson } from "@/lib/domain/text/doc";
import { furnitureLines } from "@/lib/domain/text/furniture-lines";

/** A version's text with what of it is furniture, to be held against another; of an article the reader was found on, or that is out. */
export async function comparedVersion(db: Db, deskId: string, versionId: string): Promise<ComparedText> {
  const { text, doc } = await db.version.findUniqueOrThrow({
    where: { deskId_id: { deskId, id: versionId } },
    select: { text: true, doc: true },
  });
  return { text, furniture: furnitureLines(doc as unknown as DocJson) };
}
