import { apiReferenceWords as words } from "@/lib/words/api-reference";
import { Breakable } from "./breakable";
import type { Refused } from "./openapi-document";

/** Every way the API says no. */
export function RefusalTable({ refusals }: { refusals: readonly Refused[] }) {
  return (
    <section aria-labelledby="refusals" className="pt-8">
      <h2 id="refusals" className="scroll-mt-24 text-lg font-semibold">
        {words.refusals}
      </h2>
      <p className="max-w-prose pb-2 text-ink-2">{words.refusalsIntro}</p>
      <table className="w-full border-t border-rule-strong text-start text-sm">
        <thead className="text-ink-3">
          <tr>
            <Head>{words.code}</Head>
            <Head>{words.status}</Head>
            <Head>{words.meaning}</Head>
          </tr>
        </thead>
        <tbody>
          {refusals.map(({ code, status, title }) => (
            <tr key={code} id={code} className="scroll-mt-24 border-t border-rule align-baseline target:bg-slate-tint">
              <td className="py-1 pe-3">
                <code className="font-mono wrap-anywhere">
                  <Breakable>{code}</Breakable>
                </code>
              </td>
              <td className="py-1 pe-3 tabular-nums">{status}</td>
              <td className="py-1 text-ink-2">{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ children }: { children: string }) {
  return (
    <th scope="col" className="py-1 pe-3 text-start font-medium">
      {children}
    </th>
  );
}
