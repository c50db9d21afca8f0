import type { Actor } from "@/lib/auth/actor";
import type { PassListView } from "@/lib/contract/signing";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findDesk } from "@/lib/db/find-desk";
import { abilities } from "@/lib/domain/policy";
import { passesOf } from "@/lib/domain/signing/pass-list";
import { signingRules } from "@/lib/domain/signing/signing-rules";

/** The desk's pass list and whose signatures it wants; everybody on it may know. */
export async function readPassList(actor: Actor): Promise<PassListView> {
  const { passList, signing, revision } = await whileDatabaseAnswers(() => findDesk(reading(), actor));
  return {
    passes: [...passesOf(passList)],
    signatures: signingRules.parse(signing),
    revision,
    can: abilities(["edit_pass_list"], { role: actor.role, parts: [] }),
  };
}
