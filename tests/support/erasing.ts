import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Actor, mintActor } from "@/lib/auth/actor";
import { carryOutErasures } from "@/lib/jobs/carry-out-erasures";
import { decideErasure } from "@/lib/usecases/erasures/decide-erasure";
import { requestErasure } from "@/lib/usecases/erasures/request-erasure";
import { command, newId } from "./newsroom";

/** Somebody who has just proved who they are. */
export const fresh = (actor: Actor): Actor => mintActor({ ...actor, authenticatedAt: actor.at });

/** A folder for the list of purges. */
export const aDataFolder = (): string => mkdtempSync(join(tmpdir(), "claimdesk-test-"));

type Whose = { memberId: string } | { names: string[] } | { event: { articleId: string; seq: number } };

/** Asks for an erasure as this member; its id. */
export async function ask(by: Actor, whose: Whose, reason = "She asked us to"): Promise<string> {
  const erasure = { id: newId(), memberId: null, names: null, event: null, ...whose, reason };
  return (await requestErasure(fresh(by), { ...command(), erasure })).id;
}

/** Asks and approves, each by their own. */
export async function agree(asks: Actor, approves: Actor, whose: Whose, reason?: string): Promise<string> {
  const id = await ask(asks, whose, reason);
  await decideErasure(fresh(approves), id, { ...command(), decision: "approved", reason: "" });
  return id;
}

/** What the supervisor does each minute. */
export const carryOut = (dataFolder: string) =>
  carryOutErasures({ ownerUrl: process.env.DATABASE_OWNER_URL ?? "", dataFolder });
