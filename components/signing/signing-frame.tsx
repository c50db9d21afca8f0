import type { ReactNode } from "react";

/** The frame of a page about signing: what it is of, then its parts. */
export function SigningFrame({ title, above, children }: { title: ReactNode; above?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-3xl grow flex-col gap-7 px-4 py-6 sm:px-6">
      <div className="flex flex-col gap-2">
        {above ? <div className="flex flex-wrap gap-2 print:hidden">{above}</div> : null}
        <h1 className="font-serif text-2xl font-semibold break-words">{title}</h1>
      </div>
      {children}
    </div>
  );
}

/** One part of it under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** A hash in full, which breaks where it must. */
export function Hash({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex flex-col">
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="font-mono text-sm break-all">{value}</dd>
    </div>
  );
}
