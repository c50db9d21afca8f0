import type { ReactNode } from "react";

/** The frame of a page about people: its title, then its parts. */
export function PeopleFrame({ title, intro, children }: { title: ReactNode; intro?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-3xl grow flex-col gap-6 px-4 py-6 sm:px-6">
      <div className="flex flex-col gap-1">
        <h1 className="font-serif text-2xl font-semibold break-words">{title}</h1>
        {intro ? <div className="text-ink-2">{intro}</div> : null}
      </div>
      {children}
    </div>
  );
}

/** What a page lists, ruled. */
export const listClass = "flex flex-col divide-y divide-rule rounded-lg border border-rule bg-paper";
