import { ArrowRight } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import type { demoDesks } from "@/lib/auth/demo-desks";
import { deskWords } from "@/lib/words/desk";
import { signInWords } from "@/lib/words/sign-in";

const words = signInWords.demo;

type Desk = NonNullable<Awaited<ReturnType<typeof demoDesks>>>[number];

/** The people of the demo newsroom, each a button that signs in. A plain form: it works before any script has come. */
export function DemoDesks(props: { desks: Desk[]; csrfToken: string; callbackUrl: string }) {
  const { desks, csrfToken, callbackUrl } = props;
  return (
    <section className="flex min-w-0 flex-col gap-5" aria-labelledby="demo-title">
      <div className="flex flex-col gap-1">
        <h2 id="demo-title" className="text-lg font-semibold">
          {words.title}
        </h2>
        <p className="text-ink-2">{words.intro}</p>
      </div>
      {desks.map((desk) => (
        <form key={desk.id} method="post" action="/api/auth/callback/demo" className="flex flex-col gap-1.5">
          <h3 className="text-sm font-medium text-ink-3">{desk.name}</h3>
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="callbackUrl" value={callbackUrl === "/" ? `/desks/${desk.id}` : callbackUrl} />
          <ul
            aria-label={words.inDesk(desk.name)}
            className="divide-y divide-rule overflow-hidden rounded-lg border border-rule bg-paper"
          >
            {desk.people.map((person) => (
              <li key={person.userId}>
                <Person person={person} language={desk.language} />
              </li>
            ))}
          </ul>
        </form>
      ))}
    </section>
  );
}

function Person({ person, language }: { person: Desk["people"][number]; language: string }) {
  const role = deskWords.roles[person.role];
  return (
    <button
      type="submit"
      name="userId"
      value={person.userId}
      className="group grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-2 text-start hover:bg-sunk focus-visible:-outline-offset-2"
    >
      <Avatar name={person.name} silent />
      <span className="flex min-w-0 flex-col">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{person.name}</span>
          <span className="text-sm text-ink-3">{role}</span>
        </span>
        <span lang={language || undefined} className="text-sm text-ink-2">
          {words.about(role, person.about)}
        </span>
      </span>
      <ArrowRight aria-hidden="true" className="size-4 text-ink-3 group-hover:text-ink rtl:-scale-x-100" />
    </button>
  );
}
