import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { pathAfterSignIn } from "@/lib/auth/own-address";
import { pageCsrfToken } from "@/lib/auth/page-csrf";
import { signInWords as words } from "@/lib/words/sign-in";
import { PublicFrame } from "../../public-frame";
import { waitIn } from "../wait-in";
import { CodeForm } from "./code-form";

type Query = Record<string, string | string[] | undefined>;

export const metadata: Metadata = { title: words.codeTitle };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** The second step of signing in, for accounts that have one. Who shows no right password first gets no further by it. */
export default async function CodePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const callbackUrl = pathAfterSignIn(one(query.callbackUrl));
  const csrfToken = await pageCsrfToken();
  if (!csrfToken) redirect(`/sign-in?${new URLSearchParams({ callbackUrl })}`);
  const error = one(query.error);
  return (
    <PublicFrame title={words.codeTitle} intro={words.codeIntro}>
      <CodeForm
        csrfToken={csrfToken}
        callbackUrl={callbackUrl}
        problem={error ? words.problem(error, waitIn(one(query.wait))) : null}
      />
      <Link href={`/sign-in?${new URLSearchParams({ callbackUrl })}`} className="text-sm underline">
        {words.codeBack}
      </Link>
    </PublicFrame>
  );
}
