import Link from "next/link";
import { redirect } from "next/navigation";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { firstRunIsOpen } from "@/lib/auth/first-run";
import { getPageUser } from "@/lib/auth/get-page-user";
import { homePath } from "@/lib/auth/home-path";
import { Refusal } from "@/lib/domain/refusal";
import { signInWords } from "@/lib/words/sign-in";

const words = signInWords.noDesk;

export default async function HomePage() {
  const next = await whereTo();
  if (next) redirect(next);
  return (
    <main className="pt-[12dvh]">
      <EmptyState
        level="h1"
        title={words.title}
        action={
          <Link href="/sign-in" className={buttonClass("plain")}>
            {words.other}
          </Link>
        }
      >
        {words.why}
      </EmptyState>
    </main>
  );
}

/** Null: signed in, and on no desk. The sign-in page says what is the matter when nobody can know. */
async function whereTo(): Promise<string | null> {
  try {
    const user = await getPageUser();
    if (user) return await homePath(user);
    return (await firstRunIsOpen()) ? "/first-run" : "/sign-in";
  } catch (error) {
    if (error instanceof Refusal) return "/sign-in";
    throw error;
  }
}
