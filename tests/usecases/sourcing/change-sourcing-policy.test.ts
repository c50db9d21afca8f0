import { expect, test } from "vitest";
import { shippedPolicies } from "@/lib/domain/sourcing/shipped";
import { listSourcingPolicies } from "@/lib/queries/list-sourcing-policies";
import { readClaim } from "@/lib/queries/read-claims";
import { readDesk } from "@/lib/queries/read-desk";
import { acceptRisk } from "@/lib/usecases/sourcing/accept-risk";
import { changeSourcingPolicy } from "@/lib/usecases/sourcing/change-sourcing-policy";
import "@/tests/support/database";
import { aClaim, aDesk, aMember, anArticle, command, newId } from "@/tests/support/newsroom";
import { confirmed } from "./confirmed";

const strict = shippedPolicies.find((policy) => policy.purpose === "own_copy" && policy.key === "strict");
const { name = "", rules = [] } = strict ?? {};

async function people() {
  const desk = await aDesk();
  const [owner, head, ana] = [
    await aMember(desk, "owner"),
    await aMember(desk, "research_head"),
    await aMember(desk, "checker"),
  ];
  return { owner, head, ana };
}

test("a desk goes by the shipped policy until it writes one, and each change is a version", async () => {
  const { head, ana } = await people();
  const first = await listSourcingPolicies(ana);
  expect(first.items.map(({ purpose, id, version, name }) => [purpose, id, version, name])).toEqual([
    ["own_copy", null, 0, "Usual"],
    ["published", null, 0, "Usual"],
  ]);
  expect(first.can).toEqual({ edit_sourcing_policy: false });

  const done = await changeSourcingPolicy(head, "own_copy", { ...command(), base: 0, name, rules });
  expect(done.version).toBe(2);
  const { items, can } = await listSourcingPolicies(head);
  expect(items[0]).toMatchObject({ id: done.policyId, version: 2, name: "Strict", rules });
  expect(can).toEqual({ edit_sourcing_policy: true });
  // By this every open screen of the desk knows that it has to read again what the policy says.
  expect((await readDesk(ana)).sourcing).toEqual({ own_copy: 2, published: 1 });
  const again = await changeSourcingPolicy(head, "own_copy", { ...command(), base: 2, name, rules });
  expect(again).toEqual({ policyId: done.policyId, version: 2, seq: 0 });
});

test("made from a version that is not in use any more, it is refused with the one that is; a checker changes none", async () => {
  const { owner, head, ana } = await people();
  const change = (base: number) => ({ ...command(), base, name, rules });
  await changeSourcingPolicy(head, "own_copy", change(0));
  await expect(changeSourcingPolicy(owner, "own_copy", change(0))).rejects.toMatchObject({
    code: "sourcing_policy_outdated",
    params: { now: { version: 2, name, rules } },
  });
  await expect(changeSourcingPolicy(ana, "own_copy", change(2))).rejects.toMatchObject({ code: "not_allowed" });
});

test("a change asks anew of every claim, and what was accepted under another version does not hold", async () => {
  const { owner, head, ana } = await people();
  const article = await anArticle(ana);
  const claim = await aClaim(ana, article, ["4,200 containers"], { kind: "number" });
  await confirmed(ana, article, claim.id, "4,200 containers");
  const risk = { ...command(), id: newId(), ruleKeys: ["facts"], reason: "For today" };
  await acceptRisk(owner, article.id, claim.id, risk);
  const sourcing = async () => (await readClaim(ana, article.id, claim.id)).sourcing;
  expect(await sourcing()).toMatchObject({ policyVersion: 1, verdict: { met: true, needsSecond: false } });
  await changeSourcingPolicy(head, "own_copy", { ...command(), base: 0, name, rules });
  expect(await sourcing()).toMatchObject({
    policyVersion: 2,
    accepted: [],
    verdict: { blocked: true, needsSecond: true },
  });
});
