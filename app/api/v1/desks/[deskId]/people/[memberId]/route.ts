import * as persons from "@/lib/contract/persons";
import { serve } from "@/lib/http/route";
import { readPerson } from "@/lib/queries/read-person";

export const GET = serve(persons.readPerson, (actor, { params }) => readPerson(actor, params.memberId));
