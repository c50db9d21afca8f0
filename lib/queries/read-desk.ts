import type { Actor } from "@/lib/auth/actor";
import type { DeskView } from "@/lib/contract/desks";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findSourcingPolicy } from "@/lib/db/find-sourcing-policy";
import { labels } from "@/lib/domain/assessments/scale";
import { preferences } from "@/lib/domain/desk/member";
import { partDefaults } from "@/lib/domain/desk/part-defaults";
import { abilities } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import { env } from "@/lib/runtime/env";

/** The desk with its people and scales, and the actor's own place on it. */
export function readDesk(actor: Actor): Promise<DeskView> {
  return whileDatabaseAnswers(async () => {
    const db = reading();
    const [desk, instance, own, published] = await Promise.all([
      db.desk.findUnique({
        where: { id: actor.deskId },
        include: {
          members: { orderBy: [{ name: "asc" }, { id: "asc" }] },
          scales: { orderBy: [{ purpose: "asc" }, { version: "asc" }] },
        },
      }),
      db.instance.findFirst(),
      findSourcingPolicy(db, actor, "own_copy"),
      findSourcingPolicy(db, actor, "published"),
    ]);
    const me = desk?.members.find((each) => each.id === actor.memberId);
    if (!desk || !me) return refuse("not_found", { what: "desk" });
    return {
      id: desk.id,
      name: desk.name,
      timeZone: desk.timeZone,
      language: desk.language,
      fetchPages: desk.fetchPages && env().CLAIMDESK_FETCH,
      partDefaults: partDefaults.parse(desk.partDefaults),
      demo: instance?.demo ?? false,
      canMail: env().SMTP_URL !== undefined,
      me: { memberId: me.id, name: me.name, role: actor.role, preferences: preferences.parse(me.preferences) },
      members: desk.members.map(({ id, userId, name, role, about, disabledAt }) => ({
        id,
        name,
        role,
        about,
        disabled: disabledAt !== null,
        external: userId === null,
      })),
      scales: desk.scales.map(({ id, purpose, version, name, retiredAt, ...scale }) => ({
        id,
        purpose,
        version,
        name,
        current: retiredAt === null,
        labels: labels.parse(scale.labels),
      })),
      // The first written version says what the shipped one did.
      sourcing: { own_copy: Math.max(1, own.version), published: Math.max(1, published.version) },
      can: abilities(
        [
          ...([
            "create_article",
            "import_article",
            "create_source",
            "invite_member",
            "manage_members",
            "edit_desk",
          ] as const),
          ...(["edit_scale", "make_token", "read_person", "read_access_log", "request_erasure"] as const),
        ],
        { role: actor.role, parts: [] },
      ),
    };
  });
}
