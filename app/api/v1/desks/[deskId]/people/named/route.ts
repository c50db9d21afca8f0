import * as persons from "@/lib/contract/persons";
import { serve } from "@/lib/http/route";
import { findNamed } from "@/lib/queries/find-named";

export const POST = serve(persons.findNamed, (actor, { body }) => findNamed(actor, body.names));
