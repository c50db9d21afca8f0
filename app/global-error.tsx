"use client";

import { buttonClass } from "@/components/ui/button-class";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { uiWords } from "@/lib/words/ui";
import { faceClasses } from "./fonts/faces";
import "./globals.css";

const words = uiWords.crash;

/** Stands in for the root layout when that itself failed. It may be shown without scripts, so it offers links only. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" dir="ltr" className={faceClasses}>
      <body>
        <title>{words.title}</title>
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
                <a href="?" className={buttonClass("primary")}>
                  {uiWords.tryAgain}
                </a>
                <a href="/" className={buttonClass("plain")}>
                  {uiWords.notFound.action}
                </a>
              </>
            }
          />
        </main>
      </body>
    </html>
  );
}
