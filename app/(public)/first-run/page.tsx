import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { firstRunIsOpen } from "@/lib/auth/first-run";
import { firstRunWords as words } from "@/lib/words/first-run";
import { uiWords } from "@/lib/words/ui";
import { FirstRunForm } from "./first-run-form";

export const metadata: Metadata = { title: words.title };

/** There until somebody has an account; then nothing is at this address. */
export default async function FirstRunPage() {
  if (!(await firstRunIsOpen())) notFound();
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-10 sm:px-8">
      <header className="flex flex-col gap-1">
        <p className="text-lg text-ink-3">{uiWords.product}</p>
        <h1 className="font-serif text-2xl font-semibold">{words.title}</h1>
        <p className="text-lg text-balance text-ink-2">{words.intro}</p>
      </header>
      <FirstRunForm />
    </main>
  );
}
