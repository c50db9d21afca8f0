export type Theme = "light" | "dark" | "system";

/** Read by the root layout, so that the first byte already has the right colours. */
export const THEME_COOKIE = "claimdesk-theme";

/** The stored choice; anything else follows the system. */
export function storedTheme(value: string | undefined): "light" | "dark" | undefined {
  return value === "light" || value === "dark" ? value : undefined;
}
