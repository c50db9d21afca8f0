"use client";

import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { toast } from "@/components/ui/toast";
import { call } from "@/lib/client/call";
import { type AccountView, endSessions, type SessionView } from "@/lib/contract/account";
import { accountWords } from "@/lib/words/account";
import { AccountSection } from "./account-section";
import { useRefreshAccount } from "./use-account";
import { useAction } from "./use-action";

const words = accountWords.sessions;

/** Where the person is signed in now, this browser first. */
export function Sessions({ account, zone }: { account: AccountView; zone: string }) {
  const refresh = useRefreshAccount();
  const { busy, problem, run } = useAction();
  const sessions = [...account.sessions].sort((a, b) => Number(b.current) - Number(a.current));
  const others = sessions.length - 1;
  const nameOf = (way: string) => account.providers.find((provider) => provider.id === way)?.name ?? way;

  async function end(which: string) {
    const done = await run(async () => {
      const { ended } = await call(endSessions, { body: { which } });
      // The whole page: nothing of whoever was here stays in memory.
      if (which === "all") location.assign("/sign-in");
      else toast(words.ended(ended));
    });
    if (done && which !== "all") await refresh();
  }

  return (
    <AccountSection title={words.title} intro={words.what}>
      {problem ? <Banner kind="error">{problem}</Banner> : null}
      <ul className="flex flex-col divide-y divide-rule rounded-lg border border-rule bg-paper">
        {sessions.map((session) => (
          <Row key={session.id} session={session} zone={zone} way={words.way(session.way, nameOf(session.way))}>
            {session.current ? (
              <Badge strong>{words.here}</Badge>
            ) : (
              <Button
                size="sm"
                busy={busy}
                aria-label={words.endWhich(words.where(session.browser, session.system))}
                onClick={() => void end(session.id)}
              >
                {words.end}
              </Button>
            )}
          </Row>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button disabled={others === 0} busy={busy} onClick={() => void end("others")}>
          {words.endOthers}
        </Button>
        <Button variant="danger" busy={busy} onClick={() => void end("all")}>
          {words.endAll}
        </Button>
      </div>
    </AccountSection>
  );
}

function Row(props: { session: SessionView; zone: string; way: string; children: React.ReactNode }) {
  const { session, zone, way, children } = props;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
      <div className="flex min-w-0 grow basis-48 flex-col">
        <span className="font-medium">{words.where(session.browser, session.system)}</span>
        <span className="text-sm text-ink-3">
          {way} <Time at={session.since} zone={zone} />
          {", "}
          {words.seen} <Time at={session.lastSeen} zone={zone} />
        </span>
      </div>
      {children}
    </li>
  );
}
