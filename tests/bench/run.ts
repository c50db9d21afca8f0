import { fork } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg } from "node:os";
import { secondsSince, Trouble } from "@/scripts/say";
import { exitOnSignals } from "@/scripts/throwaway-database";
import { measureCoverage } from "./coverage/measure";
import { tellCoverage } from "./coverage/told";
import { tellFactQuality } from "./facts/measure";
import { measureHostile } from "./hostile/measure";
import { tellHostile } from "./hostile/told";
import { type ImportFigures, measureImports } from "./imports/measure";
import { type MarkFigures, measureMarks } from "./marks/measure";
import { measureReads } from "./reads/measure";
import { measureRelocation, type RelocationFigures } from "./relocation/measure";
import { measureSaves, type SaveFigures } from "./saves/measure";
import { measureScript, tellScript } from "./script/measure";
import { measureSourcing, tellSourcing } from "./sourcing/measure";
import { aim, table, times } from "./tell";

const MARKS = [
  { claims: 1_000, rounds: 7 },
  { claims: 5_000, rounds: 4 },
];
const LOADS = [1, 16, 64].flatMap((connections) => [1, 64].map((articles) => ({ connections, articles })));
const SAVE_MS = 6_000;
const READ_MS = 3_000;

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0);

function tellMarks(all: MarkFigures[]): void {
  for (const { words, claims, overlapping, ways, scrolling } of all) {
    console.log(`\nMarks: ${words} words, ${claims} claims, ${overlapping} of them overlapping; medians in ms`);
    const { ours, recogito, highlights } = ways;
    const row = (name: string, way: typeof ours) => [
      name,
      ...[way.painted, way.work, way.whole, way.changePainted, way.changeWork].map(ms),
      String(way.elements),
    ];
    table([
      ["", "painted", "main thread", "all drawn", "one changed: painted", "main thread", "elements"],
      row("our reader", ours),
      row("Recogito", recogito),
      row("CSS highlights", highlights),
    ]);
    const slower = ours.painted / highlights.painted;
    const slowerWork = ours.work / highlights.work;
    aim(
      `painted within 4x of CSS highlights: ${times(slower)}, of the main thread ${times(slowerWork)}`,
      Math.max(slower, slowerWork) <= 4,
    );
    const ahead = recogito.work / ours.work;
    aim(
      `several times (3x) ahead of Recogito: ${times(recogito.painted / ours.painted)}, of the main thread ${times(ahead)}`,
      ahead >= 3,
    );
    for (const [when, { frames, p95, longest, over50 }] of Object.entries(scrolling)) {
      aim(
        `no frame over 50 ms scrolling ${when}: p95 ${ms(p95)}, longest ${ms(longest)}, ${over50} of ${frames} over`,
        over50 === 0,
      );
    }
  }
}

function tellSaves(all: SaveFigures[]): void {
  console.log("\nSaving a claim over HTTP, beside a bare node:http + pg server that writes the same rows");
  table([
    [
      "connections",
      "articles",
      "ours /s",
      "p50 ms",
      "p99 ms",
      "cpu ms",
      "bare /s",
      "p50 ms",
      "p99 ms",
      "cpu ms",
      "ours / bare",
    ],
    ...all.map(({ connections, articles, ours, bare }) => [
      String(connections),
      String(articles),
      ...[ours, bare].flatMap(({ perSecond, p50, p99, cpuMs }) => [
        perSecond.toFixed(0),
        ms(p50),
        ms(p99),
        cpuMs.toFixed(2),
      ]),
      (ours.perSecond / bare.perSecond).toFixed(2),
    ]),
  ]);
  for (const { connections, articles, ours, bare } of all) {
    if (articles === 1) continue;
    const share = ours.perSecond / bare.perSecond;
    aim(`a third of the bare server over ${articles} articles at ${connections}: ${share.toFixed(2)}`, share >= 1 / 3);
  }
}

function tellReads({ reads, opening }: Awaited<ReturnType<typeof measureReads>>): void {
  console.log("\nReading over HTTP with session, rights and shapes, beside a bare node:http + pg server");
  table([
    [
      "",
      "connections",
      "ours /s",
      "p50 ms",
      "p99 ms",
      "cpu ms",
      "kB",
      "bare /s",
      "p50 ms",
      "p99 ms",
      "cpu ms",
      "kB",
      "ours / bare",
    ],
    ...reads.map(({ what, connections, ours, bare }) => [
      what,
      String(connections),
      ...[ours, bare].flatMap(({ perSecond, p50, p99, cpuMs, bytes }) => [
        perSecond.toFixed(0),
        ms(p50),
        ms(p99),
        cpuMs.toFixed(2),
        (bytes / 1000).toFixed(0),
      ]),
      (ours.perSecond / bare.perSecond).toFixed(2),
    ]),
  ]);
  for (const { what, connections, ours, bare } of reads) {
    const share = ours.perSecond / bare.perSecond;
    aim(`${what} at ${connections}: a third of the bare server: ${share.toFixed(2)}`, share >= 1 / 3);
  }
  const { empty, thousand } = opening;
  console.log(
    `\nOpening an article in Chromium: ${ms(empty)} ms without claims, ${ms(thousand)} ms until the first of 1,000 is drawn (${times(thousand / empty)})`,
  );
}

function tellImports({ docx, text, docxWords, memory }: ImportFigures): void {
  console.log(
    `\nImporting ${docxWords} words: ${ms(docx)} ms as .docx, ${ms(text)} ms as plain text (${times(docx / text)}); ${memory.toFixed(0)} MB more at the most`,
  );
}

function tellRelocation({ words, quotes, changed, ours, quoteAlone }: RelocationFigures): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `\nRelocating ${quotes} quotes in ${words} words of which ${percent(changed)} changed, where the truth is known`,
  );
  const row = (name: string, way: typeof ours) => [name, percent(way.placed), percent(way.wrong), ms(way.ms)];
  table([["", "placed", "wrong", "ms"], row("ours", ours), row("quote and context alone", quoteAlone)]);
  aim(`98 of 100 placed: ${percent(ours.placed)}`, ours.placed >= 0.98);
  aim(`at most 1 in 100 wrong: ${percent(ours.wrong)}`, ours.wrong <= 0.01);
  aim(`within 80 ms, the comparison of the texts included: ${ms(ours.ms)} ms`, ours.ms <= 80);
}

/** Each measures and answers how to tell it. */
const parts: Record<string, () => Promise<() => void>> = {
  coverage: async () => {
    const measured = measureCoverage(console.log);
    return () => {
      tellCoverage(measured);
      tellFactQuality();
    };
  },
  marks: async () => {
    const measured: MarkFigures[] = [];
    for (const { claims, rounds } of MARKS) measured.push(await measureMarks(claims, rounds, console.log));
    return () => tellMarks(measured);
  },
  saves: async () => {
    const measured = await measureSaves(LOADS, SAVE_MS, console.log);
    return () => tellSaves(measured);
  },
  reads: async () => {
    const measured = await measureReads(READ_MS, console.log);
    return () => tellReads(measured);
  },
  script: async () => {
    const measured = await measureScript(console.log);
    return () => tellScript(measured);
  },
  imports: async () => {
    const measured = await measureImports(console.log);
    return () => tellImports(measured);
  },
  relocation: async () => {
    const measured = measureRelocation(console.log);
    return () => tellRelocation(measured);
  },
  sourcing: async () => {
    const measured = measureSourcing(console.log);
    return () => tellSourcing(measured);
  },
  hostile: async () => {
    const measured = await measureHostile(console.log);
    return () => tellHostile(measured);
  },
};

/** Parts after each other, each in a process of its own: what one leaves behind in memory is no other's trouble. */
async function bench(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !parts[name]);
  if (unknown.length > 0)
    throw new Trouble(`No part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  const started = performance.now();
  const machine = () => `load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"})`;
  console.log(`Before: ${machine()}`);
  const [only, ...more] = asked.length > 0 ? asked : Object.keys(parts);
  if (only && more.length === 0) {
    const tell = await parts[only]?.();
    tell?.();
  } else {
    for (const name of [only, ...more]) {
      const [code] = await once(fork(import.meta.filename, [name ?? ""]), "exit");
      if (code !== 0) process.exitCode = 1;
    }
  }
  console.log(
    `\nTook ${secondsSince(started)}. After: ${machine()}. Above a load of its own cores, only the ratios mean anything.`,
  );
}

exitOnSignals();
await bench(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Trouble ? error.message : error);
  process.exitCode = 1;
});
process.exit();
