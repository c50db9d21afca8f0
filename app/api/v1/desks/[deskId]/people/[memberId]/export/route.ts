import * as persons from "@/lib/contract/persons";
import { serve } from "@/lib/http/route";
import { exportPerson } from "@/lib/queries/export-person";

export const GET = serve(persons.exportPerson, (actor, { params }) => exportPerson(actor, params.memberId));
