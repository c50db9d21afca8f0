/** Ends the session and goes to the sign-in page (or to another that stands without one), which says so when it could not be ended. What was not acknowledged stays in the browser for the same person. */
export async function signOut(next = "/sign-in"): Promise<void> {
  const token = await fetch("/api/auth/csrf").then((answer) => answer.json() as Promise<{ csrfToken?: string }>);
  const body = new URLSearchParams({ csrfToken: token.csrfToken ?? "", callbackUrl: "/sign-in" });
  await fetch("/api/auth/signout", { method: "POST", body, headers: { accept: "application/json" } });
  window.location.assign(next);
}
