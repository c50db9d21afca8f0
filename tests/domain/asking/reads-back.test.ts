import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { READ_BACK_WORDS, readsBack } from "@/lib/domain/asking/reads-back";

const word = fc.constantFrom("we", "have", "never", "been", "busier", "than", "this", "May", "port", "quay");
const line = (min: number) => fc.array(word, { minLength: min, maxLength: 12 });

describe("reading a quote back", () => {
  test("is to repeat four words of it in a row, whatever the case and signs", () => {
    const quote = "“We have never been busier,” said Marit Lund";
    expect(readsBack("Did you say that we HAVE never been busier?", quote)).toBe("we HAVE never been busier");
    expect(readsBack("Was it “never been busier – said”?", quote)).toBe("never been busier – said");
    expect(readsBack("How busy was the port in May?", quote)).toBeNull();
    expect(readsBack("Have you ever been busier?", quote)).toBeNull();
    expect(readsBack("", quote)).toBeNull();
    expect(readsBack("We have never been", "")).toBeNull();
  });

  test("is found wherever it stands: a question with four words of the quote in it always is one", () => {
    fc.assert(
      fc.property(line(0), line(READ_BACK_WORDS), line(0), (before, quote, after) => {
        const from = Math.floor((quote.length - READ_BACK_WORDS) / 2);
        const said = quote.slice(from, from + READ_BACK_WORDS);
        expect(readsBack([...before, ...said, ...after].join(" "), quote.join(" "))).not.toBeNull();
      }),
    );
  });

  test("names words of the question that stand in the quote in that order", () => {
    const plain = (text: string) => text.toLowerCase().split(/\s+/);
    fc.assert(
      fc.property(line(0), line(0), (question, quote) => {
        const found = readsBack(question.join(" "), quote.join(" "));
        const runs = new Set<string>();
        for (let at = 0; at + READ_BACK_WORDS <= quote.length; at += 1) {
          runs.add(plain(quote.slice(at, at + READ_BACK_WORDS).join(" ")).join(" "));
        }
        const hit = question.some((_, at) => {
          const run = question.slice(at, at + READ_BACK_WORDS);
          return run.length === READ_BACK_WORDS && runs.has(plain(run.join(" ")).join(" "));
        });
        expect(found !== null).toBe(hit);
        if (found) {
          expect(question.join(" ")).toContain(found);
          expect(plain(quote.join(" ")).join(" ")).toContain(plain(found).join(" "));
        }
      }),
    );
  });
});
