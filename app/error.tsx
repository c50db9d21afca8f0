"use client";

import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { uiWords } from "@/lib/words/ui";

const words = uiWords.crash;

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="pt-[8dvh]">
      <ProblemNotice
        level="h1"
        title={words.title}
        happened={words.happened}
        safe={words.safe}
        todo={words.todo}
        reference={error.digest ? words.reference(error.digest) : undefined}
        action={
          <>
            <Button variant="primary" onClick={reset}>
              {uiWords.tryAgain}
            </Button>
            <a href="/" className={buttonClass("plain")}>
              {uiWords.notFound.action}
            </a>
          </>
        }
      />
    </main>
  );
}
