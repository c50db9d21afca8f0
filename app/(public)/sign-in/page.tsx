import clsx from "clsx";
import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { demoDesks } from "@/lib/auth/demo-desks";
import { firstRunIsOpen } from "@/lib/auth/first-run";
import { getPageUser } from "@/lib/auth/get-page-user";
import { ownAddressInstead, pathAfterSignIn } from "@/lib/auth/own-address";
import { pageCsrfToken } from "@/lib/auth/page-csrf";
import { configuredProviders } from "@/lib/auth/provider-names";
import { Refusal } from "@/lib/domain/refusal";
import { signInWords as words } from "@/lib/words/sign-in";
import { uiWords } from "@/lib/words/ui";
import { DemoDesks } from "./demo-desks";
import { ProviderForms } from "./provider-forms";
import { SignInForm } from "./sign-in-form";
import { waitIn } from "./wait-in";

type Query = Record<string, string | string[] | undefined>;
interface Props {
  searchParams: Promise<Query>;
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: one((await searchParams).error) ? words.problemTitle : words.title };
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const callbackUrl = pathAfterSignIn(one(query.callbackUrl));
  const error = one(query.error);
  const providers = configuredProviders();
  const told = toldIn(query, providers);
  const address = new URLSearchParams({ callbackUrl, ...told });
  const instead = ownAddressInstead((await headers()).get("host"));
  if (instead) redirect(`${instead}/sign-in?${address}`);
  const csrfToken = await pageCsrfToken();
  if (!csrfToken && !query.cookies) redirect(`/api/auth/signin?${address}`);

  const known = await whatIsKnown();
  const problem = known.problem ?? (csrfToken ? error : "cookies_off");
  const sentence = problem && words.problem(problem, { ...told, ...waitIn(told.wait) });
  const { user, desks } = known;
  if (known.first) redirect("/first-run");
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-5xl flex-col justify-center gap-8 px-4 py-10 sm:px-8">
      <header className={clsx("flex flex-col gap-1", !desks && "mx-auto w-full max-w-sm")}>
        <h1 className="font-serif text-2xl font-semibold">{uiWords.product}</h1>
        <p className="text-lg text-balance text-ink-2">{uiWords.tagline}</p>
      </header>
      {user ? (
        <Banner
          kind="info"
          action={
            <Link href={callbackUrl} className={buttonClass("plain", "sm")}>
              {words.goOn}
            </Link>
          }
        >
          {words.already(user.name)}
        </Banner>
      ) : null}
      <div
        className={clsx("grid items-start gap-8", desks && "md:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)] md:gap-12")}
      >
        {desks ? <DemoDesks desks={desks} csrfToken={csrfToken ?? ""} callbackUrl={callbackUrl} /> : null}
        <section
          className={clsx(
            "flex flex-col gap-4 rounded-lg border border-rule bg-paper p-5",
            !desks && "mx-auto w-full max-w-sm",
          )}
        >
          {desks ? <h2 className="text-lg font-semibold">{words.withPassword}</h2> : null}
          {told.notice === "after_reset" && !problem ? <Banner kind="info">{words.afterReset}</Banner> : null}
          <SignInForm
            csrfToken={csrfToken ?? ""}
            callbackUrl={callbackUrl}
            problem={sentence || null}
            main={desks === null}
          />
          <ProviderForms providers={providers} csrfToken={csrfToken ?? ""} callbackUrl={callbackUrl} />
        </section>
      </div>
    </main>
  );
}

/** A page about signing in must still stand when the database does not. */
async function whatIsKnown() {
  try {
    const first = await firstRunIsOpen();
    return { user: await getPageUser(), desks: await demoDesks(), first, problem: undefined };
  } catch (error) {
    if (error instanceof Refusal) return { user: null, desks: null, first: false, problem: error.code };
    throw error;
  }
}

/** What the address tells besides where to go on to. A name in it is said only when it is one of ours. */
function toldIn(query: Query, providers: readonly { name: string }[]): Record<string, string> {
  const names = ["error", "wait", "problem", "provider", "notice"];
  const told = names.map((name) => [name, one(query[name]) ?? ""] as const);
  const isOurs = ([name, value]: readonly [string, string]) =>
    value !== "" && (name !== "provider" || providers.some((provider) => provider.name === value));
  return Object.fromEntries(told.filter(isOurs));
}
