import type { Actor } from "@/lib/auth/actor";
import type { NamedView } from "@/lib/contract/persons";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { permit } from "@/lib/db/find-article";
import { fewAtOnce } from "@/lib/runtime/few-at-once";
import { namedView } from "./named-view";

/** Every text of the desk is looked through: one at a time leaves the database to the others. */
const inTurn = fewAtOnce(1, 10);

/** Where a person is named on the desk, by the spellings of the name. */
export async function findNamed(actor: Actor, names: readonly string[]): Promise<NamedView> {
  permit("read_person", { standing: { role: actor.role, parts: [] } });
  return inTurn(() => whileDatabaseAnswers(() => namedView(reading(), actor, names)));
}
