import { describe, expect, it } from "vitest";
import { articleFields, purpose } from "@/lib/domain/articles/article";
import { disposition, finding } from "@/lib/domain/assessments/assessment";
import { labelFor, shippedScales } from "@/lib/domain/assessments/scale";
import { claimKind, claimLinkType, priority } from "@/lib/domain/claims/claim";
import { role } from "@/lib/domain/desk/member";
import { basis, stance } from "@/lib/domain/evidence/evidence";
import { languageTag, spokenDate } from "@/lib/domain/fields";
import { sourceFields, sourceKind } from "@/lib/domain/sources/source";
import { canonicalText, leafBlocks } from "@/lib/domain/text/canonical-text";
import { overlaps, type TextRange } from "@/lib/domain/text/ranges";
import { parseDoc } from "@/lib/editor/parse-doc";
import { demoNewsroom } from "@/prisma/seed/newsroom/demo-newsroom";
import { findPlace } from "@/prisma/seed/newsroom/find-place";
import type { SeedArticle, SeedClaim } from "@/prisma/seed/newsroom/newsroom";

const { people, desks } = demoNewsroom;
const articles = desks.flatMap((desk) => desk.articles.map((article) => ({ desk, article, name: article.key })));
const claims = articles.flatMap(({ desk, article }) => article.claims.map((claim) => ({ desk, article, claim })));
const evidence = claims.flatMap(({ claim }) => claim.evidence ?? []);
const assessments = claims.flatMap(({ claim }) => claim.assessments ?? []);
const sources = desks.flatMap((desk) => Object.values(desk.sources));

const rangesOf = (article: SeedArticle, claim: SeedClaim): TextRange[] =>
  claim.places.map((place) => findPlace(canonicalText(article.doc), place));

const duplicates = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe.each(articles)("$name", ({ desk, article }) => {
  const text = canonicalText(article.doc);
  const members = new Map(desk.members.map((member) => [member.person, member.role]));
  const keys = new Set(article.claims.map((claim) => claim.key));

  it("is a document that the editor takes as it is", () => {
    const parsed = parseDoc(article.doc);
    expect(canonicalText(parsed.doc)).toBe(text);
  });

  it("has every quoted word where its claims say", () => {
    for (const claim of article.claims) {
      rangesOf(article, claim);
      if (claim.insertAfter !== undefined) findPlace(text, claim.insertAfter);
      expect(claim.places.length > 0, claim.key).toBe(claim.insertAfter === undefined);
      if (claim.places.length === 0) expect(claim.statement, claim.key).toBeTruthy();
    }
  });

  it("names only people, sources and claims that exist", () => {
    const named = [
      article.by,
      ...article.parts.map((part) => part.person),
      ...article.claims.flatMap((claim) => [
        claim.by,
        ...(claim.assignee ? [claim.assignee] : []),
        ...(claim.retired ? [claim.retired.by] : []),
        ...(claim.evidence ?? []).map((row) => row.by),
        ...(claim.assessments ?? []).map((answer) => answer.by),
      ]),
    ];
    expect(named.filter((person) => !members.has(person))).toEqual([]);
    const rows = article.claims.flatMap((claim) => claim.evidence ?? []);
    const used = rows.flatMap((row) => [row.source, ...(row.reliesOn ? [row.reliesOn] : [])]);
    expect(used.filter((key) => !(key in desk.sources))).toEqual([]);
    const linked = article.claims.flatMap((claim) => (claim.links ?? []).map((link) => link.claim));
    expect(linked.filter((key) => !keys.has(key))).toEqual([]);
  });

  it("is checked by those who may: never by its writer, contributors only with a part, viewers not at all", () => {
    for (const claim of article.claims) {
      const workers = [claim, ...(claim.evidence ?? []), ...(claim.assessments ?? [])].map((step) => step.by);
      for (const person of workers) {
        const parts = article.parts.filter((part) => part.person === person).map((part) => part.part);
        expect(parts, `${person} on ${claim.key}`).not.toContain("writer");
        if (members.get(person) === "contributor") expect(parts, `${person} on ${claim.key}`).toContain("checker");
        expect(members.get(person)).not.toBe("viewer");
      }
    }
  });

  it("happens in order", () => {
    for (const claim of article.claims) {
      const steps = [
        ...(claim.evidence ?? []),
        ...(claim.assessments ?? []),
        ...(claim.retired ? [claim.retired] : []),
      ];
      expect(claim.hoursAgo, claim.key).toBeLessThanOrEqual(article.hoursAgo);
      for (const step of steps) expect(step.hoursAgo, claim.key).toBeLessThanOrEqual(claim.hoursAgo);
      const answers = (claim.assessments ?? []).map((answer) => answer.hoursAgo);
      expect(answers, claim.key).toEqual([...answers].sort((a, b) => b - a));
    }
  });

  it("answers only what a label of the desk's first scale says", () => {
    const labels = shippedScales.find((scale) => scale.purpose === article.purpose)?.labels ?? [];
    for (const answer of article.claims.flatMap((claim) => claim.assessments ?? [])) {
      const words = answer.disposition ?? null;
      expect(labelFor(labels, answer.finding, words)?.disposition, answer.rationale).toBe(words);
    }
  });

  it("has no two claims that are the same", () => {
    const said = article.claims.map((claim) => JSON.stringify([claim.kind, claim.places, claim.statement]));
    expect(duplicates(said)).toEqual([]);
  });
});

describe("the newsroom as a whole", () => {
  it("uses each key once", () => {
    expect(duplicates(articles.map(({ article }) => article.key))).toEqual([]);
    expect(duplicates(claims.map(({ claim }) => claim.key))).toEqual([]);
    expect(duplicates(Object.values(people).map((person) => person.email))).toEqual([]);
    const keys = desks.flatMap((desk) => Object.keys(desk.sources));
    expect(duplicates(keys)).toEqual([]);
  });

  it("knows every member, and has somebody on two desks", () => {
    const seats = desks.flatMap((desk) => desk.members.map((member) => member.person));
    expect(seats.filter((person) => !(person in people))).toEqual([]);
    expect(Object.keys(people).filter((person) => !seats.includes(person))).toEqual([]);
    expect(new Set(duplicates(seats))).toEqual(new Set(["lena", "ingrid"]));
  });

  it("shows every word of the product's vocabulary that a desk of this size would use", () => {
    const seen = (values: (string | undefined)[]) => new Set(values.filter((value) => value !== undefined));
    const all = (options: readonly string[]) => new Set(options);
    expect(seen(desks.flatMap((desk) => desk.members.map((member) => member.role)))).toEqual(all(role.options));
    expect(seen(articles.map(({ article }) => article.purpose))).toEqual(all(purpose.options));
    expect(seen(sources.map((source) => source.kind))).toEqual(all(sourceKind.options));
    expect(seen(claims.map(({ claim }) => claim.kind))).toEqual(all(claimKind.options));
    expect(seen(claims.map(({ claim }) => claim.priority))).toEqual(all(priority.options));
    expect(seen(claims.flatMap(({ claim }) => (claim.links ?? []).map((link) => link.type)))).toEqual(
      all(claimLinkType.options),
    );
    expect(seen(evidence.map((row) => row.stance))).toEqual(all(stance.options));
    expect(seen(evidence.map((row) => row.basis))).toEqual(all(basis.options));
    expect(seen(assessments.filter((answer) => !answer.draft).map((answer) => answer.finding))).toEqual(
      all(finding.options),
    );
    expect(seen(assessments.map((answer) => answer.disposition))).toEqual(all(disposition.options));
    expect(seen(assessments.flatMap((answer) => answer.qualifiers ?? [])).size).toBeGreaterThan(10);
    const states = seen(articles.map(({ article }) => article.state));
    expect(states.size).toBeGreaterThanOrEqual(4);
  });

  it("has claims of every shape", () => {
    const shapes = claims.map(({ article, claim }) => {
      const text = canonicalText(article.doc);
      const blocks = leafBlocks(article.doc);
      const ranges = rangesOf(article, claim);
      const roles = ranges.flatMap((range) =>
        blocks.filter((block) => overlaps(block.range, range)).map((block) => block.role),
      );
      return { claim, ranges, roles, words: ranges.map((range) => text.slice(range.start, range.end)) };
    });
    expect(shapes.some(({ ranges }) => ranges.length === 0)).toBe(true);
    expect(shapes.some(({ ranges }) => ranges.length > 1)).toBe(true);
    expect(shapes.some(({ words }) => words.some((word) => word.includes("\n")))).toBe(true);
    expect(shapes.some(({ words }) => words.includes("\uFFFC"))).toBe(true);
    expect(shapes.some(({ roles }) => roles.includes("headline"))).toBe(true);
    expect(shapes.some(({ roles }) => roles.includes("caption"))).toBe(true);
    expect(shapes.some(({ claim }) => claim.retired)).toBe(true);
    expect(shapes.some(({ claim }) => claim.waitingOn)).toBe(true);
    expect(shapes.some(({ claim }) => (claim.assessments ?? []).length > 1)).toBe(true);
    expect(shapes.some(({ claim }) => (claim.assessments ?? []).some((answer) => answer.draft))).toBe(true);
    expect(shapes.some(({ claim }) => (claim.assessments ?? []).length === 0)).toBe(true);
    expect(articles.some(({ article }) => article.claims.length === 0)).toBe(true);
    expect(evidence.some((row) => row.reliesOn)).toBe(true);
    expect(evidence.some((row) => row.translation && row.translator)).toBe(true);
  });

  it("has overlapping and nested claims", () => {
    const pairs = articles.flatMap(({ article }) => {
      const ranges = article.claims.flatMap((claim) => rangesOf(article, claim));
      return ranges
        .flatMap((a, i) => ranges.slice(i + 1).map((b) => [a, b] as const))
        .filter(([a, b]) => overlaps(a, b));
    });
    const inside = (a: TextRange, b: TextRange) => a.start <= b.start && b.end <= a.end;
    expect(pairs.filter(([a, b]) => inside(a, b) || inside(b, a)).length).toBeGreaterThan(3);
    expect(pairs.some(([a, b]) => !inside(a, b) && !inside(b, a))).toBe(true);
  });

  it("writes dates, languages and addresses that the fields accept", () => {
    for (const { article } of articles) {
      if (article.publishedAt) articleFields.publishedAt.parse(article.publishedAt);
      if (article.canonicalUrl) articleFields.canonicalUrl.parse(article.canonicalUrl);
      languageTag.parse(article.language);
    }
    for (const source of sources) {
      sourceFields.publishedDate.parse(source.publishedDate ?? "");
      sourceFields.url.parse(source.url ?? "");
      sourceFields.language.parse(source.language ?? "");
    }
    for (const row of evidence) {
      spokenDate.parse(row.eventDate ?? "");
      expect(row.passage === undefined, row.source).toBe(row.passageLanguage === undefined);
    }
    for (const { claim } of claims) spokenDate.parse(claim.claimDate ?? "");
  });
});
