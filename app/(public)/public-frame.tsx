import type { ReactNode } from "react";
import { uiWords } from "@/lib/words/ui";

interface Props {
  title: string;
  intro?: string;
  /** For what is read, not only filled in. */
  wide?: boolean;
  children: ReactNode;
}

/** A page for people who are not signed in: the product's name above, one thing to do below. */
export function PublicFrame({ title, intro, wide, children }: Props) {
  return (
    <main
      className={`mx-auto flex min-h-dvh w-full flex-col justify-center gap-6 px-4 py-10 ${wide ? "max-w-3xl" : "max-w-sm"}`}
    >
      <p className="font-serif text-lg font-semibold text-ink-2">{uiWords.product}</p>
      <section className="flex flex-col gap-4 rounded-lg border border-rule bg-paper p-5">
        <div className="flex flex-col gap-1">
          <h1 className="font-serif text-xl font-semibold">{title}</h1>
          {intro ? <p className="text-ink-2">{intro}</p> : null}
        </div>
        {children}
      </section>
    </main>
  );
}
