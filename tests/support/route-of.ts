import { resolve } from "node:path";
import type { Endpoint } from "@/lib/contract/endpoint";
import type { ask } from "./requests";

export type Route = Parameters<typeof ask>[0];

/** The handler that serves an endpoint. */
export async function routeOf({ path, method }: Endpoint): Promise<Route> {
  const file = `app/api/v1${path.replaceAll(/\{(\w+)\}/g, "[$1]")}/route.ts`;
  const module = (await import(/* @vite-ignore */ resolve(file))) as Record<string, Route>;
  const route = module[method];
  if (!route) throw new Error(`${file} has no ${method}`);
  return route;
}
