import { z } from "zod";
import { factRules } from "@/lib/domain/coverage/fact";
import { id, moment } from "@/lib/domain/fields";
import { blockRole } from "@/lib/domain/text/doc";
import { command, endpoint, inArticle, utf16Range } from "./endpoint";

/** How many stretches one command waves. */
export const WAVES_AT_ONCE = 500;

/** How many stretches of one version can be waved. */
export const WAVES_PER_VERSION = 10_000;

export const waveView = z.object({
  id,
  range: utf16Range,
  memberId: id,
  at: moment,
  /** False for the writer's own. */
  counts: z.boolean(),
});
export type WaveView = z.infer<typeof waveView>;

export const listWaves = endpoint(
  "listWaves",
  "GET",
  "/desks/{deskId}/articles/{articleId}/waves",
  "What of the current version was looked at and found to hold nothing to check",
  { params: inArticle, response: z.object({ versionId: id, items: z.array(waveView) }) },
);

export const waveWords = endpoint(
  "waveWords",
  "POST",
  "/desks/{deskId}/articles/{articleId}/waves",
  "Say of stretches of the current version that they hold nothing to check",
  {
    params: inArticle,
    body: command({
      versionId: id,
      /** Best one for each sentence: a wave goes to the next version only where all its words are unchanged. */
      waves: z
        .array(z.strictObject({ id, range: utf16Range }))
        .min(1)
        .max(WAVES_AT_ONCE),
    }),
    response: z.object({ waved: z.int(), seq: z.int() }),
    status: 201,
  },
);

export const unwaveWords = endpoint(
  "unwaveWords",
  "POST",
  "/desks/{deskId}/articles/{articleId}/waves/removal",
  "Take waves back; one that is not there any more is passed over",
  {
    params: inArticle,
    body: command({ waveIds: z.array(id).min(1).max(WAVES_AT_ONCE) }),
    response: z.object({ removed: z.int(), seq: z.int() }),
  },
);

export const factRule = z.enum(factRules);

/** Facts do not change with claims and waves, so they are asked once for each version. */
export const readFacts = endpoint(
  "readFacts",
  "GET",
  "/desks/{deskId}/articles/{articleId}/versions/{versionId}/facts",
  "The facts of a version: numbers, dates, names, quoted words and the like, by the rules that found them",
  {
    params: inArticle.extend({ versionId: id }),
    response: z.object({
      /** The version of the rules. */
      finder: z.string(),
      /** The names of the rules. */
      rules: z.array(factRule),
      /** start, end, index of the rule, start, end, index … in UTF-16 units. */
      facts: z.array(z.int()),
    }),
  },
);

const figures = z.object({
  sentences: z.int(),
  claimed: z.int(),
  waved: z.int(),
  /** Some of it is covered, and a fact or the rest of it is open. */
  half: z.int(),
  untouched: z.int(),
  facts: z.int(),
  openFacts: z.int(),
});
const partFigures = figures.extend({ hole: utf16Range.nullable() });

export const coverageView = z.object({
  versionId: id,
  complete: z.boolean(),
  figures,
  sections: z.array(partFigures.extend({ heading: utf16Range.nullable(), level: z.int().nullable() })),
  roles: z.array(partFigures.extend({ role: blockRole })),
  /** The sentences that are untouched or half covered. */
  untouched: z.array(utf16Range),
  openFacts: z.array(utf16Range.extend({ rule: factRule })),
  wavedWithNumbers: z.array(utf16Range.extend({ rule: factRule, text: z.string(), memberId: id, at: moment })),
});
export type CoverageView = z.infer<typeof coverageView>;

export const readCoverage = endpoint(
  "readCoverage",
  "GET",
  "/desks/{deskId}/articles/{articleId}/coverage",
  "What of the current version is covered and what is not; null for an article that others published",
  { params: inArticle, response: z.object({ coverage: coverageView.nullable() }) },
);
