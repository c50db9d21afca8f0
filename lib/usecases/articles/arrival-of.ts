import type { Actor } from "@/lib/auth/actor";
import { type ArrivedFrom, type KeptChain, type LaterField, stateOnArrival } from "@/lib/domain/articles/arrival";
import type { Claimdesk1 } from "@/lib/domain/reports/claimdesk-schema";
import type { ReadExchange } from "@/lib/import/read-exchange";

interface Known {
  members: readonly { id: string; name: string }[];
  otherSources: Claimdesk1["sources"];
}

/** What is kept of where an article came from, so that its rows and this together give the very file back. */
export function arrivalOf(actor: Actor, read: ReadExchange, known: Known): ArrivedFrom {
  const { exchange, sha256, outlineSha256 } = read;
  const { article, people, scales, foreign = [], desk, exportedAt, exportedById, events } = exchange;
  const names = new Map(known.members.map(({ id, name }) => [id, name]));
  return {
    ...{ sha256, outlineSha256, arrivedAt: actor.at.toISOString(), arrivedById: actor.memberId },
    people: people.map(({ id }) => id),
    names: Object.fromEntries(
      people.flatMap(({ id, name }) => (names.has(id) && names.get(id) !== name ? [[id, name]] : [])),
    ),
    scales: scales.map(({ id, version }) => ({ id, version })),
    otherSources: known.otherSources,
    chains: [...foreign, { desk, exportedAt, exportedById, ...events }].map(keptChain),
    lacks: lacking(exchange),
    ...(stateOnArrival(article.state) === article.state ? {} : { state: article.state }),
    orders: ordersOf(exchange),
  };
}

function keptChain({ items, ...chain }: NonNullable<Claimdesk1["foreign"]>[number]): KeptChain {
  return { ...chain, length: items.length };
}

function lacking({ article, claims }: ReadExchange["exchange"]): LaterField[] {
  const some = (list: readonly object[], name: string) => list.some((each) => !(name in each));
  return [
    ...(some(article.parts, "assignedAt") ? (["parts"] as const) : []),
    ...(claims.some(({ places }) => some(places, "createdAt")) ? (["places"] as const) : []),
    ...(claims.some(({ links }) => some(links, "createdById")) ? (["links"] as const) : []),
  ];
}

/** The orders of links and of files that are not by id. */
function ordersOf({ claims }: ReadExchange["exchange"]): Record<string, string[]> {
  const lists = claims.flatMap((claim): [string, string[]][] => [
    [claim.id, claim.links.map(({ id }) => id)],
    ...claim.evidence.map(({ id, fileIds }): [string, string[]] => [id, fileIds]),
  ]);
  return Object.fromEntries(lists.filter(([, ids]) => ids.some((id, at) => at > 0 && id < (ids[at - 1] ?? ""))));
}
