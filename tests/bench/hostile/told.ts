import { aim, table, times } from "../tell";
import type { HostileFigures } from "./measure";

const LONGEST_MS = 10_000;
/** Around the ten seconds of the product: the request, its queue and its answer. */
const AROUND_MS = 1_000;
const MOST_MEMORY = 300;

/** Prints what hostile imports did to those who read, and to the server. */
export function tellHostile({
  sent,
  seconds,
  before,
  during,
  after,
  resting,
  peak,
  reached,
  apart,
}: HostileFigures): void {
  console.log(
    `\n${sent.length} hostile imports in ${seconds.toFixed(0)} s; four connections read 100 claims meanwhile`,
  );
  const row = (name: string, { perSecond, p50, p95, p99, failed }: typeof before) => [
    name,
    ...[perSecond, p50, p95, p99, failed].map((value) => value.toFixed(0)),
  ];
  table([
    ["", "reads /s", "p50 ms", "p95 ms", "p99 ms", "no 200"],
    ...[row("alone, before", before), row("while they are sent", during), row("alone, after", after)],
  ]);
  const came = Object.entries(Object.groupBy(sent, (each) => each.came)).map(([how, all]): [string, number] => [
    how,
    all?.length ?? 0,
  ]);
  console.log(
    `  ${came
      .sort(([, a], [, b]) => b - a)
      .map(([how, count]) => `${how} ${count}`)
      .join(", ")}`,
  );
  const longest = sent.toSorted((a, b) => b.milliseconds - a.milliseconds);
  const largest = apart.toSorted((a, b) => b.memory - a.memory);
  for (const { name, milliseconds, came: how } of longest.slice(0, 5))
    console.log(`  ${(milliseconds / 1000).toFixed(1)} s ${how}: ${name}`);
  for (const { name, memory } of largest.slice(0, 5)) console.log(`  ${memory.toFixed(0)} MB: ${name}`);
  console.log(
    `  the server held ${resting.toFixed(0)} MB before, and ${peak.toFixed(0)} MB at the most with two at once`,
  );
  const ratio = during.p95 / before.p95;
  aim(`readers’ p95 at most doubles: ${times(ratio)}`, ratio <= 2);
  const slowest = longest[0]?.milliseconds ?? 0;
  aim(`none takes more than 10 s: ${(slowest / 1000).toFixed(1)} s over HTTP`, slowest <= LONGEST_MS + AROUND_MS);
  const most = largest[0]?.memory ?? 0;
  aim(`none takes more than ${MOST_MEMORY} MB: ${most.toFixed(0)} MB, alone in a process`, most <= MOST_MEMORY);
  aim(`none reaches inside: ${reached} connections`, reached === 0);
  const unforeseen = sent.filter(({ came: how }) => !/^(?:read|[a-z]+(?:_[a-z]+)*)$/.test(how) || how === "unexpected");
  for (const { name, came: how } of unforeseen) console.log(`  ${how}: ${name}`);
  aim(`each is read or refused as foreseen: ${unforeseen.length} were not`, unforeseen.length === 0);
}
