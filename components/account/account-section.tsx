import { type ReactNode, useId } from "react";

/** One part of the account page: what it is, how it stands, what can be done. */
export function AccountSection({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3 border-t border-rule pt-6">
      <div className="flex flex-col gap-0.5">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {intro ? <p className="text-ink-2">{intro}</p> : null}
      </div>
      {children}
    </section>
  );
}
