import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { uiWords } from "@/lib/words/ui";

const words = uiWords.notFound;

export const metadata: Metadata = { title: words.title };

export default function NotFound() {
  return (
    <main className="pt-[12dvh]">
      <EmptyState
        level="h1"
        title={words.title}
        action={
          <Link href="/" prefetch={false} className={buttonClass("primary")}>
            {words.action}
          </Link>
        }
      >
        {words.why}
      </EmptyState>
    </main>
  );
}
