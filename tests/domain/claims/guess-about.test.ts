import { describe, expect, test } from "vitest";
import { guessAbout } from "@/lib/domain/claims/guess-about";

const about = (text: string, words: string) => {
  const start = text.indexOf(words);
  return guessAbout(text, { start, end: start + words.length }, "Ragna Moe");
};

describe("a claim about a quote", () => {
  test("asks what the words say, not whether they were said", () => {
    const text = "“We lost 240 residents when the boat went,” said Ragna Moe.";
    const guess = about(text, "“We lost 240 residents when the boat went,”");
    expect(guess.kind).toBe("number");
    expect(guess.speaker).toBe("Ragna Moe");
    expect(guess.statement).toBe("We lost 240 residents when the boat went.");
  });

  test("is never a quote itself, whatever marks stand around", () => {
    for (const words of ["“The boat left.”", "«The boat left»", "The boat left"]) {
      expect(about(`She said ${words}.`, words).kind).not.toBe("quote");
    }
  });
});
