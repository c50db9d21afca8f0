import type { Actor } from "@/lib/auth/actor";
import type { ScaleInUse } from "@/lib/contract/desks";
import { reading } from "@/lib/db/client";
import { whileDatabaseAnswers } from "@/lib/db/database-error";
import { findHiddenClaims } from "@/lib/db/find-sight";
import type { Purpose } from "@/lib/domain/articles/article";
import { labels } from "@/lib/domain/assessments/scale";
import { abilities } from "@/lib/domain/policy";

interface Use {
  purpose: Purpose;
  labelKey: string;
  answers: number;
  drafts: number;
}

/**
 * The scales the desk uses now, and how often each label was given: a key means the same in every version. Answers that are kept from
 * the reader are not counted, nor what others are drafting on a claim that is looked at twice.
 */
export async function listScales(actor: Actor): Promise<{ items: ScaleInUse[]; can: { edit_scale: boolean } }> {
  const { deskId, memberId, role } = actor;
  const hidden = await whileDatabaseAnswers(() => findHiddenClaims(reading(), actor, null));
  const [scales, uses] = await whileDatabaseAnswers(() =>
    Promise.all([
      reading().scale.findMany({ where: { deskId, retiredAt: null }, orderBy: { purpose: "asc" } }),
      reading().$queryRaw<Use[]>`
        SELECT purpose::text, "labelKey", sum(answers)::int AS answers, sum(drafts)::int AS drafts
        FROM (
          SELECT s.purpose, a.label_key AS "labelKey", count(*) AS answers, 0 AS drafts
          FROM assessment a JOIN scale s ON s.desk_id = a.desk_id AND s.id = a.scale_id
          WHERE a.desk_id = ${deskId}::uuid AND s.version > 0
            AND (a.member_id = ${memberId}::uuid OR NOT a.claim_id = ANY(${[...hidden.keys()]}::uuid[])) GROUP BY 1, 2
          UNION ALL
          SELECT t.purpose, d.label_key, 0, count(*)
          FROM assessment_draft d JOIN article t ON t.desk_id = d.desk_id AND t.id = d.article_id
          WHERE d.desk_id = ${deskId}::uuid AND d.label_key IS NOT NULL
            AND (d.member_id = ${memberId}::uuid OR NOT EXISTS (
              SELECT 1 FROM second_check c WHERE c.desk_id = d.desk_id AND c.claim_id = d.claim_id
                AND c.answered_at IS NULL AND c.withdrawn_at IS NULL)) GROUP BY 1, 2
        ) AS counted GROUP BY 1, 2`,
    ]),
  );
  const items = scales.map(({ id, purpose, version, name, createdAt, ...scale }) => ({
    ...{ id, purpose, version, name, current: true, labels: labels.parse(scale.labels) },
    createdAt: createdAt.toISOString(),
    uses: uses
      .filter((use) => use.purpose === purpose)
      .map(({ labelKey, answers, drafts }) => ({ labelKey, answers, drafts })),
  }));
  return { items, can: abilities(["edit_scale"], { role, parts: [] }) };
}
