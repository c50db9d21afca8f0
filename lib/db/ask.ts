import type { Db } from "./client";
import type { Ask } from "./find-named";

/** The app's client as finders want it that are asked by a purge as well. The statements hold no word of anybody's: values are bound. */
export const askOf = (db: Db): Ask =>
  ((sql: string, values: unknown[]) => db.$queryRawUnsafe(sql, ...values)) as unknown as Ask;
