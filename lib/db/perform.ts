import type { Actor } from "@/lib/auth/actor";
import type { NewEvent } from "@/lib/domain/events";
import { Refusal, refuse } from "@/lib/domain/refusal";
import { canonicalJson, sha256Hex } from "@/lib/runtime/digest";
import { reading, type Tx } from "./client";
import { isAway, isTaken, whileDatabaseAnswers } from "./database-error";
import { record } from "./record";
import { transact } from "./transact";
import { voidChanged } from "./void-sign-off";

/** A change as it was asked for. The same `commandId` with the same content answers the same; with another it is refused. */
export interface Command {
  name: string;
  commandId: string;
  /** Everything that decides what is done: where and what. */
  request: unknown;
}

/** What a use case did: events in lock order (desk, source, article), the last of them carries the answer. No event: nothing had to change. */
export interface Done<Result> {
  events: NewEvent[];
  result: Result;
}

/**
 * The one way to change something: runs `work` in a transaction, records its events, keeps the answer under the command id, and voids the
 * sign-off of what it changed.
 * A command that was already done answers as it did then. Nobody asks for that beforehand, since nearly all are new: the taken
 * command id undoes what was done again, and the first answer is looked up then. `seq` is the article's (last stream's) place
 * after it; 0 when nothing changed.
 */
export async function perform<Result extends Record<string, unknown>>(
  actor: Actor,
  command: Command,
  work: (tx: Tx) => Promise<Done<Result>>,
): Promise<Result & { seq: number }> {
  const requestSha256 = sha256Hex(canonicalJson({ name: command.name, request: command.request ?? null }));
  try {
    const done = await transact(async (tx) => {
      const { events, result } = await work(tx);
      let seq = 0;
      const onSigned: NewEvent[] = [];
      for (const [index, event] of events.entries()) {
        const last = index === events.length - 1;
        const kept = last ? { commandId: command.commandId, requestSha256, result } : null;
        const recorded = await record(tx, actor, event, kept);
        seq = recorded.seq;
        if (recorded.signed) onSigned.push(event);
      }
      for (const event of await voidChanged(tx, actor, onSigned)) await record(tx, actor, event, null);
      return { ...result, seq };
    });
    if (done.seq > 0) return done;
    return (await answered<Result>(actor, command.commandId, requestSha256)) ?? done;
  } catch (error) {
    if (error instanceof Refusal ? error.code === "database_away" : isAway(error)) throw error;
    // The same command may have been under way twice, and this is a refusal by what it did itself: the first one's answer stands for both.
    const other = await answered<Result>(actor, command.commandId, requestSha256);
    if (other) return other;
    if (isTaken(error)) return refuse("already_exists");
    throw error;
  }
}

async function answered<Result>(
  actor: Actor,
  commandId: string,
  requestSha256: string,
): Promise<(Result & { seq: number }) | null> {
  const row = await whileDatabaseAnswers(() =>
    reading().command.findUnique({
      where: { deskId_memberId_commandId: { deskId: actor.deskId, memberId: actor.memberId, commandId } },
    }),
  );
  if (!row) return null;
  if (row.requestSha256 !== requestSha256) refuse("command_reused");
  return row.result as Result & { seq: number };
}
