import { transact } from "@/lib/db/transact";
import { type Canary, canary } from "./canary";

type Answers = Parameters<typeof canary>[0];

/**
 * A site on loopback that this test file lets itself fetch from, as CLAIMDESK_FETCH_ALLOW would. To be awaited when the file is
 * loaded: the environment is read once.
 */
export async function aFetchableSite(answers: Answers = {}): Promise<Canary> {
  const site = await canary(answers);
  process.env.CLAIMDESK_FETCH_ALLOW = site.pair;
  return site;
}

/** Switches fetching on for a desk, as its settings do. */
export async function letFetch(desk: { id: string }): Promise<void> {
  await transact((tx) => tx.desk.update({ where: { id: desk.id }, data: { fetchPages: true }, select: { id: true } }));
}
