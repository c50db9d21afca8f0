import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { getPageUser } from "@/lib/auth/get-page-user";
import { configuredProviders } from "@/lib/auth/provider-names";
import { readInvitation } from "@/lib/queries/read-invitation";
import { deskWords } from "@/lib/words/desk";
import { invitationWords as words } from "@/lib/words/invitation";
import { uiWords } from "@/lib/words/ui";
import { JoinForm } from "./join-form";
import { JoinHere } from "./join-here";

export const metadata: Metadata = { title: words.tab };

/** Where an invitation's link leads: what it is to, and the way in; or one clear reason why it leads nowhere. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = await getPageUser();
  const invitation = await readInvitation(token, user?.userId ?? null, new Date());
  if (invitation.state !== "pending") {
    const { title, text } = words[invitation.state];
    const deskId = invitation.state === "unknown" ? null : invitation.deskId;
    return (
      <Notice title={title} text={text} href={deskId ? `/desks/${deskId}` : user ? "/" : "/sign-in"} known={!!user} />
    );
  }
  const { desk, deskId, role, invitedBy, expiresAt, placeName, place } = invitation;
  if (place !== null) {
    const { title, text } = words[place];
    return <Notice title={title} text={text} href={place === "member" ? `/desks/${deskId}` : "/"} known />;
  }
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center gap-6 px-4 py-10">
      <header className="flex flex-col gap-2">
        <p className="text-ink-3">{uiWords.product}</p>
        <h1 className="font-serif text-2xl font-semibold text-balance">
          <bdi>{words.title(desk.name)}</bdi>
        </h1>
        <p className="text-lg text-ink-2">
          {words.by(invitedBy)} {words.as(deskWords.roles[role])}.
        </p>
        <p className="text-ink-2">{words.roles[role]}</p>
        <p className="text-sm text-ink-3">
          {words.until} <Time at={expiresAt} zone={desk.timeZone} />.
        </p>
      </header>
      {user ? (
        <JoinHere token={token} user={{ name: user.name, email: user.email }} placeName={placeName} />
      ) : (
        <JoinForm token={token} placeName={placeName} providers={configuredProviders()} />
      )}
    </main>
  );
}

function Notice({ title, text, href, known }: { title: string; text: string; href: string; known: boolean }) {
  return (
    <main className="pt-[12dvh]">
      <EmptyState
        level="h1"
        title={title}
        action={<ButtonLink href={href}>{known ? words.goOn : words.toSignIn}</ButtonLink>}
      >
        {text}
      </EmptyState>
    </main>
  );
}
