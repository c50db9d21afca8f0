import { buttonClass } from "@/components/ui/button-class";
import { providerWords } from "@/lib/words/providers";
import { signInWords } from "@/lib/words/sign-in";

interface Props {
  providers: readonly { id: string; name: string }[];
  csrfToken: string;
  callbackUrl: string;
}

/** The other ways in, each a plain form: it works before any script has come. */
export function ProviderForms({ providers, csrfToken, callbackUrl }: Props) {
  if (providers.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-3 text-sm text-ink-3 before:grow before:border-t before:border-rule after:grow after:border-t after:border-rule">
        {signInWords.otherwise}
      </p>
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={`/api/auth/signin/${id}`}>
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="callbackUrl" value={callbackUrl} />
          <button type="submit" className={`${buttonClass("plain")} w-full`}>
            {providerWords.action(name)}
          </button>
        </form>
      ))}
    </div>
  );
}
