"use client";

import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { useWorkspace } from "@/lib/client/workspace";
import type { SigningView } from "@/lib/contract/signing";
import { signingWords as words } from "@/lib/words/signing";

/** What is missing, each with the place where it is done. */
export function MissingList({ articleId, missing }: { articleId: string; missing: SigningView["missing"] }) {
  const { desk } = useWorkspace();
  const article = `/desks/${desk.id}/articles/${articleId}`;
  if (missing.length === 0) return <Banner kind="info">{words.missingNone}</Banner>;
  return (
    <>
      <p className="text-ink-2">{words.missingCount(missing.length)}</p>
      <ul className="flex flex-col divide-y divide-rule rounded-lg border border-rule bg-paper">
        {missing.map(({ code, params, subject }) => (
          <li key={`${code} ${subject}`} className="px-3 py-2">
            <Link href={placeOf(article, subject)} className="underline">
              {words.missing[code](params)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where what is missing is done: at the claim, at what was asked, in the list below, at the words that nobody looked at. */
function placeOf(article: string, subject: string): string {
  const [noun = "", id = ""] = subject.split(":");
  if (noun === "claim") return `${article}?claim=${id}`;
  if (noun === "pass") return `#pass-${id}`;
  if (noun === "query" || noun === "call" || noun === "reply") return `${article}?asked=${id}`;
  if (noun === "coverage" && id !== "") return `${article}?at=${id}`;
  return article;
}
