import { z } from "zod";
import { purpose } from "@/lib/domain/articles/article";
import { filledLine, id, moment } from "@/lib/domain/fields";
import { MOST_RULES, sourcingRules } from "@/lib/domain/sourcing/sourcing-policy";
import { sourcingVerdict } from "@/lib/domain/sourcing/verdict";
import { command, endpoint, inClaim, inDesk } from "./endpoint";

/** A risk that somebody took for the answer that stands. */
const riskView = z.object({ id, ruleKeys: z.array(z.string()), reason: z.string(), byId: id, at: moment });

/** What the desk's policy of now says of a claim. Rules that do not speak of it are left out. */
export const claimSourcing = z.object({
  /** Null while the desk goes by the shipped policy. */
  policyId: id.nullable(),
  policyVersion: z.int(),
  policyName: z.string(),
  verdict: sourcingVerdict,
  accepted: z.array(riskView),
});
export type ClaimSourcing = z.infer<typeof claimSourcing>;

export const readClaimSourcing = endpoint(
  "readClaimSourcing",
  "GET",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/sourcing",
  "What the sourcing policy says of a claim, before its first answer too",
  { params: inClaim, response: claimSourcing },
);

export const acceptRisk = endpoint(
  "acceptRisk",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/accepted-risks",
  "Accept by name that rules of the policy are unmet, for the answer that stands",
  {
    params: inClaim,
    body: command({ id, ruleKeys: z.array(z.string().max(60)).min(1).max(MOST_RULES), reason: filledLine(1000) }),
    response: z.object({ id, seq: z.int() }),
    status: 201,
  },
);

export const withdrawRisk = endpoint(
  "withdrawRisk",
  "POST",
  "/desks/{deskId}/articles/{articleId}/claims/{claimId}/accepted-risks/{riskId}/withdrawal",
  "Take an accepted risk back",
  { params: inClaim.extend({ riskId: id }), body: command({}), response: z.object({ seq: z.int() }) },
);

const policyInUse = z.object({
  /** Null, and version 0: the shipped policy, as long as the desk has written none. */
  id: id.nullable(),
  purpose,
  version: z.int(),
  name: z.string(),
  rules: sourcingRules,
  createdAt: moment.nullable(),
});
export type PolicyInUse = z.infer<typeof policyInUse>;

export const listSourcingPolicies = endpoint(
  "listSourcingPolicies",
  "GET",
  "/desks/{deskId}/sourcing-policies",
  "What the desk asks of evidence, for each purpose",
  {
    params: inDesk,
    response: z.object({ items: z.array(policyInUse), can: z.object({ edit_sourcing_policy: z.boolean() }) }),
  },
);

export const changeSourcingPolicy = endpoint(
  "changeSourcingPolicy",
  "PUT",
  "/desks/{deskId}/sourcing-policies/{purpose}",
  "Make the next version of a sourcing policy",
  {
    params: z.object({ deskId: id, purpose }),
    body: command({
      /** The version it was made from, 0 for the shipped one; refused when another is in use by now. */
      base: z.int().min(0),
      name: filledLine(120),
      rules: sourcingRules,
    }),
    response: z.object({ policyId: id, version: z.int(), seq: z.int() }),
    scope: "manage",
  },
);
