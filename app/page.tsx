import Link from "next/link";
import { redirect } from "next/navigation";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { getPageUser } from "@/lib/auth/get-page-user";
import { homePath } from "@/lib/auth/home-path";
import { signInWords } from "@/lib/words/sign-in";

const words = signInWords.noDesk;

export default async function HomePage() {
  const user = await getPageUser();
  if (!user) redirect("/sign-in");
  const home = await homePath(user);
  if (home) redirect(home);
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
