import { expect, test } from "vitest";
import { fetchForMember } from "@/lib/usecases/pages/fetch-for-member";
import { canary } from "@/tests/support/canary";
import { letFetch } from "@/tests/support/fetchable-site";
import { aDesk, aMember } from "@/tests/support/newsroom";

const site = await canary();
process.env.CLAIMDESK_FETCH = "0";
process.env.CLAIMDESK_FETCH_ALLOW = site.pair;

test("an installation that fetches nothing lets no desk fetch", async () => {
  const desk = await aDesk();
  await letFetch(desk);
  const owner = await aMember(desk, "owner");
  const off = { code: "fetching_off", params: { by: "installation" } };
  await expect(fetchForMember(owner, site.url, { "text/html": 1_000 })).rejects.toMatchObject(off);
  expect(site.connections()).toBe(0);
});
