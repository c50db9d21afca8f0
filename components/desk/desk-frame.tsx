"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { ConfirmItIsYou } from "@/components/account/confirm-it-is-you";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Dialog } from "@/components/ui/dialog";
import { useFetchAhead } from "@/components/ui/later";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiProblem, call } from "@/lib/client/call";
import { QueriesProvider, useDesk, useSaveState, useWorkspace, WorkspaceProvider } from "@/lib/client/workspace";
import { listDesks } from "@/lib/contract/desks";
import { commandWords } from "@/lib/words/commands";
import { deskWords } from "@/lib/words/desk";
import { differencesWords } from "@/lib/words/second-check";
import { AppShell } from "./app-shell";
import { CommandMenu, commandPalette } from "./command-menu";
import { CommandsProvider, useCommands } from "./commands";
import { KeyHelp } from "./key-help";
import { signOut } from "./sign-out";

const opened = [commandPalette];

/** Everything behind sign-in stands in this: reads the desk through the API, opens the outbox, draws the bar. */
export function DeskFrame({ deskId, children }: { deskId: string; children: ReactNode }) {
  return (
    <QueriesProvider>
      <OpenDesk deskId={deskId}>{children}</OpenDesk>
    </QueriesProvider>
  );
}

function OpenDesk({ deskId, children }: { deskId: string; children: ReactNode }) {
  const queries = useQueryClient();
  const desk = useDesk(deskId);
  const known = desk.data?.id;
  useEffect(() => {
    // Where "/" leads the next time. Read by lib/auth/home-path.ts.
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    if (known) document.cookie = `claimdesk.last-desk=${known}; path=/; max-age=31536000; samesite=lax`;
  }, [known]);
  // What was read before is shown while nobody answers; once the answer is a no, nothing of it is.
  if (desk.data && !(desk.error instanceof ApiProblem)) {
    return (
      <WorkspaceProvider desk={desk.data} queries={queries}>
        <CommandsProvider singleKeys={desk.data.me.preferences.singleKeys}>
          <Shell>{children}</Shell>
        </CommandsProvider>
      </WorkspaceProvider>
    );
  }
  if (!desk.error) {
    return (
      <main id="main" className="p-4" aria-label={deskWords.loading}>
        <SkeletonRows rows={12} />
      </main>
    );
  }
  return (
    <main id="main">
      <DeskProblem error={desk.error} retry={() => void desk.refetch()} />
    </main>
  );
}

function DeskProblem({ error, retry }: { error: Error; retry: () => void }) {
  const path = usePathname();
  const code = error instanceof ApiProblem ? error.problem.code : null;
  if (code === "not_signed_in") {
    const { action, ...words } = deskWords.signedOut;
    const href = `/sign-in?callbackUrl=${encodeURIComponent(path)}`;
    return (
      <ProblemNotice
        {...words}
        level="h1"
        action={
          <ButtonLink variant="primary" href={href}>
            {action}
          </ButtonLink>
        }
      />
    );
  }
  if (code) {
    const { action, ...words } = deskWords.gone;
    return <ProblemNotice {...words} level="h1" action={<ButtonLink href="/">{action}</ButtonLink>} />;
  }
  const { action, ...words } = deskWords.away;
  return <ProblemNotice {...words} level="h1" action={<Button onClick={retry}>{action}</Button>} />;
}

function Shell({ children }: { children: ReactNode }) {
  const { desk } = useWorkspace();
  const router = useRouter();
  const path = usePathname();
  const [shown, setShown] = useState<"commands" | "keys" | "unsent" | null>(null);
  const { waiting, refused } = useSaveState();
  const desks = useQuery({
    queryKey: ["desks"],
    queryFn: ({ signal }) => call(listDesks, { signal }),
    staleTime: 60_000,
  });
  const home = `/desks/${desk.id}`;
  const links = {
    board: home,
    work: `${home}/work-board`,
    sources: `${home}/sources`,
    newArticle: desk.can.create_article ? `${home}/articles/new` : null,
    account: `${home}/account`,
    settings: `${home}/settings`,
  };
  useCommands([
    {
      id: "go-board",
      label: commandWords.goBoard,
      group: "go",
      keys: ["mod+shift+b"],
      run: () => router.push(links.board),
    },
    {
      id: "go-work",
      label: commandWords.goWork,
      group: "go",
      keys: ["mod+shift+l"],
      run: () => router.push(links.work),
    },
    {
      id: "go-differences",
      label: differencesWords.go,
      group: "go",
      keys: ["mod+shift+d"],
      run: () => router.push(`${links.board}/differences`),
    },
    {
      id: "go-sources",
      label: commandWords.goSources,
      group: "go",
      keys: ["mod+shift+s"],
      run: () => router.push(links.sources),
    },
    {
      id: "go-new-article",
      label: commandWords.goNewArticle,
      group: "go",
      keys: ["mod+shift+a"],
      enabled: links.newArticle !== null,
      run: () => links.newArticle && router.push(links.newArticle),
    },
    { id: "go-account", label: commandWords.goAccount, group: "go", keys: [], run: () => router.push(links.account) },
    {
      id: "go-settings",
      label: commandWords.goSettings,
      group: "go",
      keys: [],
      run: () => router.push(links.settings),
    },
    {
      id: "go-named",
      label: commandWords.goNamed,
      group: "go",
      keys: [],
      enabled: desk.can.read_person,
      run: () => router.push(`${home}/people/named`),
    },
    {
      id: "go-erasures",
      label: commandWords.goErasures,
      group: "go",
      keys: [],
      enabled: desk.can.read_person,
      run: () => router.push(`${home}/people/erasures`),
    },
    {
      id: "go-api-reference",
      label: commandWords.goApiReference,
      group: "go",
      keys: [],
      run: () => router.push("/api-reference"),
    },
    { id: "show-keys", label: commandWords.showKeys, group: "go", keys: ["?"], run: () => setShown("keys") },
    {
      id: "show-menu",
      label: commandWords.showMenu,
      group: "go",
      keys: ["mod+k"],
      whileTyping: true,
      run: () => setShown("commands"),
    },
  ]);
  const place =
    path === links.board
      ? "board"
      : path === links.work
        ? "work"
        : path === links.sources
          ? "sources"
          : path === links.newArticle
            ? "new_article"
            : null;
  const unsent = waiting + refused.length;
  useFetchAhead(opened);
  return (
    <AppShell
      desk={{ name: desk.name, href: home }}
      desks={(desks.data?.items ?? [{ id: desk.id, name: desk.name }]).map(({ id, name }) => ({
        name,
        href: `/desks/${id}`,
      }))}
      person={{ name: desk.me.name, detail: deskWords.roles[desk.me.role] }}
      links={links}
      current={place}
      onCommands={() => setShown("commands")}
      onKeys={() => setShown("keys")}
      onSignOut={() => (unsent > 0 ? setShown("unsent") : void signOut())}
    >
      {children}
      <ConfirmItIsYou />
      <CommandMenu open={shown === "commands"} onOpenChange={(open) => setShown(open ? "commands" : null)} />
      <KeyHelp
        open={shown === "keys"}
        onOpenChange={(open) => setShown(open ? "keys" : null)}
        singleKeys={desk.me.preferences.singleKeys}
      />
      <Dialog
        open={shown === "unsent"}
        onOpenChange={(open) => setShown(open ? "unsent" : null)}
        title={deskWords.unsentTitle}
        description={deskWords.unsent(unsent)}
        footer={
          <>
            <Button onClick={() => void signOut()}>{deskWords.signOutAnyway}</Button>
            <Button variant="primary" onClick={() => setShown(null)}>
              {deskWords.stay}
            </Button>
          </>
        }
      />
    </AppShell>
  );
}
