import type { Actor } from "@/lib/auth/actor";
import type { DeskSettings } from "@/lib/contract/desks";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findDesk } from "@/lib/db/find-desk";
import { abilities } from "@/lib/domain/policy";
import { env } from "@/lib/runtime/env";

/** What is set on the desk; everybody on it may know. */
export async function readSettings(actor: Actor): Promise<DeskSettings> {
  const desk = await whileDatabaseAnswers(() => findDesk(reading(), actor));
  const { name, timeZone, language, fetchPages, partDefaults, retention, revision } = desk;
  return {
    ...{ name, timeZone, language, fetchPages, partDefaults, retention, revision },
    fetchAllowed: env().CLAIMDESK_FETCH,
    can: abilities(["edit_desk"], { role: actor.role, parts: [] }),
  };
}
