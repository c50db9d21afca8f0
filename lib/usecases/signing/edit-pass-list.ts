import type { Actor } from "@/lib/auth/actor";
import type { BodyOf } from "@/lib/contract/endpoint";
import type { editPassList as endpoint } from "@/lib/contract/signing";
import { permit } from "@/lib/db/find-article";
import { findDeskToChange } from "@/lib/db/find-desk";
import { perform } from "@/lib/db/perform";
import { type Changes, event } from "@/lib/domain/events";
import { refuse } from "@/lib/domain/refusal";
import { type Pass, passesOf } from "@/lib/domain/signing/pass-list";
import { signingRules } from "@/lib/domain/signing/signing-rules";

/** Writes the desk's pass list, and whose signatures it wants. It counts from now on; what is signed stays signed. */
export function editPassList(
  actor: Actor,
  { commandId, base, passes, signatures }: BodyOf<typeof endpoint>,
): Promise<{ revision: number; seq: number }> {
  return perform(actor, { name: "editPassList", commandId, request: { base, passes, signatures } }, async (tx) => {
    const desk = await findDeskToChange(tx, actor);

    permit("edit_pass_list", { standing: { role: actor.role, parts: [] } });

    const before = passesOf(desk.passList);
    const signed = signingRules.parse(desk.signing);
    const changes = changesOf(before, passes);
    const fields: Changes = {};
    for (const purpose of ["own_copy", "published"] as const) {
      const [from, to] = [signed[purpose].join(" and "), signatures[purpose].join(" and ")];
      if (from !== to) fields[`${purpose}_signatures`] = { from, to };
    }
    const same = Object.values(changes).every((keys) => keys.length === 0) && Object.keys(fields).length === 0;
    if (same && sameOrder(before, passes)) return { events: [], result: { revision: desk.revision } };
    if (base !== desk.revision) refuse("pass_list_outdated");

    const revision = desk.revision + 1;
    await tx.desk.update({
      where: { id: actor.deskId },
      data: { passList: passes, signing: signatures, revision },
    });

    const stream = { type: "desk" as const, id: actor.deskId };
    const subjects = [`desk:${actor.deskId}`];
    const told = [event(stream, "pass_list_edited", changes, subjects)];
    if (Object.keys(fields).length > 0) told.unshift(event(stream, "desk_edited", { fields }, subjects));
    return { events: told, result: { revision } };
  });
}

function changesOf(before: readonly Pass[], after: readonly Pass[]) {
  const were = new Map(before.map((pass) => [pass.key, pass]));
  const are = new Set(after.map(({ key }) => key));
  return {
    added: after.filter(({ key }) => !were.has(key)).map(({ key }) => key),
    removed: before.filter(({ key }) => !are.has(key)).map(({ key }) => key),
    changed: after
      .filter(({ key, name, about }) => {
        const was = were.get(key);
        return was && (was.name !== name || was.about !== about);
      })
      .map(({ key }) => key),
  };
}

const sameOrder = (before: readonly Pass[], after: readonly Pass[]) =>
  before.map(({ key }) => key).join() === after.map(({ key }) => key).join();
